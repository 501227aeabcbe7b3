import "server-only";
import { isBackendError } from "@/platform/backend/failure";
import { uploadRoute } from "@/platform/forms/upload-route";
import { deskForm } from "../officer-frame/desk-form";
import { faultNotice, leaveNotice } from "../officer-frame/notice";
import { signInPath } from "../officer-session/addresses";
import { deskPost } from "../officer-session/client";
import { isSignedOut } from "../officer-session/session";
import { registerTexts } from "./texts";
import { reportSchema, uploadSchema } from "./wire";

const UPLOAD = "/can-bo/danh-ba/nap";
/** What the backend takes, and what a form adds around the file. */
const MOST_BYTES = 21 * 1024 * 1024;

/** `POST /can-bo/danh-ba/nap/gui`: tries a file out and shows what it would do. */
export const uploadFileRoute = uploadRoute(MOST_BYTES, `${UPLOAD}?loi=lon`, async (form) => {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return refused("noFile");
  const sent = new FormData();
  sent.append("file", file, file.name);
  try {
    const { upload } = await deskPost("/officer/register/uploads", sent, uploadSchema);
    return `${UPLOAD}/${upload.id}`;
  } catch (thrown) {
    if (!isBackendError(thrown)) throw thrown;
    if (isSignedOut(thrown)) return signInPath(UPLOAD);
    console.error(thrown.message);
    return leaveNotice(UPLOAD, faultNotice(thrown.failure));
  }
});

async function refused(why: "noFile" | "tooLarge"): Promise<string> {
  const [message, message_en] = [registerTexts("vi").upload[why], registerTexts("en").upload[why]];
  const fields = [{ field: "file", message, message_en }];
  return leaveNotice(UPLOAD, { tone: "fault", message, message_en, fields, values: {} });
}

/** `POST /can-bo/danh-ba/nap/{id}/ghi`: records the file that was tried out. */
export const applyUploadRoute = deskForm({
  back: (form) => `${UPLOAD}/${form.get("tep") ?? ""}`,
  work: async (form) => {
    const path = `/officer/register/uploads/${encodeURIComponent(form.get("tep") ?? "")}/apply`;
    const report = await deskPost(path, { skip_refused: form.get("bo-qua") === "1" }, reportSchema);
    const { added, changed } = report.counts;
    const id = report.import_id ?? report.repeats_import_id;
    return {
      to: id === null ? "/can-bo/danh-ba" : `/can-bo/danh-ba/lan-nap/${id}`,
      message: report.applied ? `Đã ghi vào danh bạ: thêm ${added}, đổi ${changed}.` : "Tệp này đã được ghi trước đây.",
      message_en: report.applied ? `Recorded: ${added} added, ${changed} changed.` : "This file was recorded before.",
    };
  },
});
