import "server-only";
import { z } from "zod";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { reviewSchema } from "./wire";

const QUEUE = "/can-bo/cho-duyet";
const ANSWERED = `${QUEUE}/da-tra-loi`;
const decidedSchema = z.object({ review: reviewSchema, repeated: z.boolean() });

/** `POST /can-bo/cho-duyet/tra-loi`: answers a question about a name. */
export const answerReviewRoute = deskForm({
  back: () => QUEUE,
  work: async (form) => {
    const [choice, id] = split(form.get("tra-loi") ?? "");
    const body = choice === "candidate" ? { choice, id } : { choice };
    const key = encodeURIComponent(form.get("cau-hoi") ?? "");
    const { review } = await deskPost(`/officer/register/reviews/${key}`, body, decidedSchema);
    return {
      to: QUEUE,
      message: `Đã ghi câu trả lời cho “${review.text}”.`,
      message_en: `The answer about “${review.text}” is recorded.`,
    };
  },
});

/** `POST /can-bo/cho-duyet/da-tra-loi/rut-lai`: takes an answer about a name back. */
export const takeBackReviewRoute = deskForm({
  back: () => ANSWERED,
  work: async (form) => {
    const key = encodeURIComponent(form.get("cau-hoi") ?? "");
    const { review } = await deskPost(`/officer/register/reviews/${key}/take-back`, {}, decidedSchema);
    return {
      to: QUEUE,
      message: `Đã rút lại câu trả lời cho “${review.text}”. Câu hỏi đang chờ, và lần nạp sau sẽ hỏi lại.`,
      message_en: `The answer about “${review.text}” is taken back. The question waits here, and the next import asks it again.`,
    };
  },
});

function split(answer: string): [string, string] {
  const at = answer.indexOf(":");
  return at < 0 ? [answer, ""] : [answer.slice(0, at), answer.slice(at + 1)];
}
