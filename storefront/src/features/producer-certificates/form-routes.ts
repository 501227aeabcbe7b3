import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { uploadRoute } from "@/platform/forms/upload-route";
import { faultNotice } from "../desk-frame/notice";
import { producerNotices } from "../producer-frame/notice";
import { producerForm } from "../producer-frame/producer-form";
import { producerPost } from "../producer-session/client";
import { gateOf } from "../producer-session/session";
import { CERTIFICATES } from "./addresses";
import { dossierTexts } from "./texts";
import { dossierSchema } from "./wire";

/** What the backend takes, and what a form adds around the file. */
const MOST_BYTES = 11 * 1024 * 1024;

const FIELDS = ["number", "issuer", "issued_on", "expires_on"] as const;
const said = (key: "saved" | "removed") => ({ message: dossierTexts("vi")[key], message_en: dossierTexts("en")[key] });

/** `POST /kenh-chu-the/chung-nhan/them-giay`: a paper and, where there is one, its scan. */
export const addPaperRoute = uploadRoute(MOST_BYTES, `${CERTIFICATES}?loi=lon`, async (form) => {
  const textOf = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const kind = textOf("muc");
  const page = `${CERTIFICATES}/${encodeURIComponent(textOf("san-pham"))}`;
  const sent = new FormData();
  sent.append("kind", kind);
  for (const field of FIELDS) sent.append(field, textOf(`${kind}-${field}`));
  const scan = form.get(`${kind}-scan`);
  if (scan instanceof File && scan.size > 0) sent.append("scan", scan, scan.name);
  try {
    await producerPost(`/producer/certificates/${encodeURIComponent(textOf("san-pham"))}/papers`, sent, dossierSchema);
    return await producerNotices.leave(page, { tone: "good", ...said("saved"), fields: [], values: {} });
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    const gate = gateOf(thrown, page);
    if (gate !== null) return gate;
    console.error(thrown.message);
    return producerNotices.leave(page, faultNotice(thrown.failure));
  }
});

/** `POST /kenh-chu-the/chung-nhan/xoa-giay`. */
export const removePaperRoute = producerForm({
  back: (form) => `${CERTIFICATES}/${encodeURIComponent(form.get("san-pham") ?? "")}`,
  work: async (form) => {
    const [product, paper] = ["san-pham", "giay"].map((name) => encodeURIComponent(form.get(name) ?? ""));
    await producerPost(`/producer/certificates/${product}/papers/${paper}/remove`, {}, dossierSchema);
    return { to: `${CERTIFICATES}/${product}`, ...said("removed") };
  },
});
