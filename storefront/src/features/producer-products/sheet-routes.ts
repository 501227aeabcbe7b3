import "server-only";
import { backendConnection } from "@/platform/backend/client";
import { isBackendError } from "@/platform/backend/failure";
import { uploadRoute } from "@/platform/forms/upload-route";
import { fill } from "@/platform/i18n/dictionary";
import { toLocale } from "@/platform/i18n/locale";
import { fileAnswer } from "../desk-frame/file-answer";
import { faultNotice } from "../desk-frame/notice";
import { producerNotices } from "../producer-frame/notice";
import { producerForm } from "../producer-frame/producer-form";
import { GATE, withNext } from "../producer-session/addresses";
import { producerPost } from "../producer-session/client";
import { gateOf } from "../producer-session/session";
import { producerToken } from "../producer-session/session-cookie";
import { productTexts } from "./texts";
import { ownSheetSchema } from "./wire";

const PAGE = "/kenh-chu-the/bang-tinh";
/** What the backend takes, and what a form adds around the file. */
const MOST_BYTES = 21 * 1024 * 1024;
const FORMATS = new Set(["xlsx", "csv"]);

/** `GET /kenh-chu-the/bang-tinh/tai-ve/{xlsx|csv}`: the producer's products as a file. */
export async function downloadSheet(
  _request: Request,
  { params }: { params: Promise<{ locale: string; format: string }> },
): Promise<Response> {
  const { locale: asked, format } = await params;
  if (!FORMATS.has(format)) return new Response(null, { status: 404 });
  const locale = toLocale(asked);
  const connection = await backendConnection(await producerToken());
  const { failed } = productTexts(locale).sheet;
  const path = `/producer/product-sheet?format=${format}`;
  return fileAnswer(path, connection, { locale, signIn: withNext(GATE.signIn, PAGE), failed });
}

/** `POST /kenh-chu-the/bang-tinh/gui`: reads an edited sheet and shows what it would change. */
export async function sendSheet(request: Request, context: { params: Promise<{ locale: string }> }): Promise<Response> {
  const tooLarge = await refused("tooLarge");
  return uploadRoute(MOST_BYTES, tooLarge, async (form) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return refused("noFile");
    const sent = new FormData();
    sent.append("file", file, file.name);
    try {
      const { sheet_id } = await producerPost("/producer/product-sheet", sent, ownSheetSchema);
      return `${PAGE}/${encodeURIComponent(sheet_id)}`;
    } catch (thrown) {
      if (!isBackendError(thrown)) throw thrown;
      const gate = gateOf(thrown, PAGE);
      if (gate !== null) return gate;
      console.error(thrown.message);
      return producerNotices.leave(PAGE, faultNotice(thrown.failure));
    }
  })(request, context);
}

/** `POST /kenh-chu-the/bang-tinh/ghi`: applies a sheet that was looked at, whole or not at all. */
export const applySheet = producerForm({
  back: (form) => `${PAGE}/${encodeURIComponent(form.get("bang") ?? "")}`,
  work: async (form) => {
    const id = encodeURIComponent(form.get("bang") ?? "");
    const { check } = await producerPost(`/producer/product-sheet/${id}/apply`, {}, ownSheetSchema);
    // Something changed between looking and applying: the page shows the cells anew.
    if (!check.applied) return refused("notApplied", `${PAGE}/${id}`);
    const of = (locale: "vi" | "en") => fill(productTexts(locale).sheet.applied, { count: check.changes.length });
    return { to: "/kenh-chu-the/san-pham", message: of("vi"), message_en: of("en") };
  },
});

function refused(why: "noFile" | "tooLarge" | "notApplied", page = PAGE): Promise<string> {
  const [message, message_en] = [productTexts("vi").sheet[why], productTexts("en").sheet[why]];
  const fields = why === "notApplied" ? [] : [{ field: "file", message, message_en }];
  return producerNotices.leave(page, { tone: "fault", message, message_en, fields, values: {} });
}
