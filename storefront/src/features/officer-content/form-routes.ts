import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { CONTENT } from "./addresses";
import { submissionSchema } from "./wire";

const idOf = (form: URLSearchParams) => encodeURIComponent(form.get("bai") ?? "");

/** `POST /can-bo/noi-dung/tra-loi`: an officer's answer to what a producer sent. */
export const answerContentRoute = deskForm({
  back: (form) => `${CONTENT}/${idOf(form)}`,
  work: async (form) => {
    const body = { verdict: form.get("verdict"), note: form.get("note") ?? "" };
    const { state } = await deskPost(`/officer/content/${idOf(form)}`, body, submissionSchema);
    return state === "approved"
      ? {
          to: CONTENT,
          message: "Đã duyệt. Trang bán hàng hiện bản mới.",
          message_en: "Approved. The shop shows it now.",
        }
      : { to: CONTENT, message: "Đã gửi lời nhờ sửa cho chủ thể.", message_en: "The producer is asked for changes." };
  },
});
