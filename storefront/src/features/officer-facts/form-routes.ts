import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { uploadRoute } from "@/platform/forms/upload-route";
import { deskForm } from "../officer-frame/desk-form";
import { faultNotice, leaveNotice } from "../officer-frame/notice";
import { signInPath } from "../officer-session/addresses";
import { deskPost } from "../officer-session/client";
import { isSignedOut } from "../officer-session/session";
import { FACTS } from "./addresses";
import { contentOf, FACT_FIELDS, FACT_KINDS, OF_A_UNIT } from "./domain/fact-fields";
import { factTexts } from "./texts";
import { proofSchema, recordedSchema } from "./wire";

const API = "/officer/indicators/facts";
/** What the backend takes of a proof, and what a form adds around it. */
const MOST_BYTES = 11 * 1024 * 1024;
const COMMON = ["unit_id", "valid_from", "valid_to", "source", "note"] as const;

/** `POST /can-bo/so-lieu/ghi`: a new fact, or one in the place of another; its proof is stored before it is named. */
export const recordFactRoute = uploadRoute(MOST_BYTES, `${FACTS}?loi=lon`, async (form) => {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const kind = FACT_KINDS.find((one) => one === text("loai"));
  if (!kind) return FACTS;
  const asked = new URLSearchParams({ loai: kind, thay: text("thay"), q: text("q"), tinh: text("tinh") });
  const back = `${FACTS}/moi?${asked}`;
  try {
    const wish = {
      content: contentOf(kind, form),
      unit_id: OF_A_UNIT.has(kind) ? text("unit_id") || null : null,
      valid_from: text("valid_from"),
      valid_to: text("valid_to") || null,
      source: text("source"),
      note: text("note") || null,
      proofs: await storeProof(form.get("file")),
      idempotency_key: text("khoa"),
    };
    const wrong = text("thay");
    const path = wrong === "" ? API : `${API}/${encodeURIComponent(wrong)}/corrections`;
    const { fact } = await deskPost(path, wrong === "" ? { ...wish, kind } : wish, recordedSchema);
    return await leaveNotice(`${FACTS}/${fact.id}`, saved());
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    if (isSignedOut(thrown)) return signInPath(back);
    console.error(thrown.message);
    const names = [...FACT_FIELDS[kind].filter(({ as }) => as !== "products").map(({ name }) => name), ...COMMON];
    return leaveNotice(back, faultNotice(thrown.failure, Object.fromEntries(names.map((name) => [name, text(name)]))));
  }
});

async function storeProof(file: FormDataEntryValue | null): Promise<string[]> {
  if (!(file instanceof File) || file.size === 0) return [];
  const sent = new FormData();
  sent.append("file", file, file.name);
  return [(await deskPost("/officer/indicators/proofs", sent, proofSchema)).sha256];
}

function saved() {
  const [message, message_en] = [factTexts("vi").form.saved, factTexts("en").form.saved];
  return { tone: "good" as const, message, message_en, fields: [], values: {} };
}

const factPath = (form: URLSearchParams) => `${FACTS}/${encodeURIComponent(form.get("so-lieu") ?? "")}`;

/** `POST /can-bo/so-lieu/rut`: a fact that should never have been there. */
export const withdrawFactRoute = deskForm({
  back: factPath,
  work: async (form) => {
    const id = encodeURIComponent(form.get("so-lieu") ?? "");
    const body = { withdraw: true, note: form.get("note") ?? "", idempotency_key: form.get("khoa") ?? "" };
    await deskPost(`${API}/${id}/corrections`, body, recordedSchema);
    const [vi, en] = [factTexts("vi").one.withdrawn_done, factTexts("en").one.withdrawn_done];
    return { to: FACTS, message: vi, message_en: en };
  },
});
