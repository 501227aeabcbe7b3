import "server-only";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { answeredSchema } from "./wire";

const COMPLAINTS = "/can-bo/khieu-nai";

/** `POST /can-bo/khieu-nai/tra-loi`: a complaint has been answered. */
export const answerComplaintRoute = deskForm({
  back: () => COMPLAINTS,
  work: async (form) => {
    const ticket = encodeURIComponent(form.get("phieu") ?? "");
    await deskPost(`/officer/complaints/${ticket}`, { note: form.get("tra-loi") ?? "" }, answeredSchema);
    return { to: COMPLAINTS, message: "Đã ghi câu trả lời.", message_en: "The answer is kept." };
  },
});
