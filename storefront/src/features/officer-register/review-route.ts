import "server-only";
import { z } from "zod";
import { deskForm } from "../officer-frame/desk-form";
import { deskPost } from "../officer-session/client";
import { reviewSchema } from "./wire";

const QUEUE = "/can-bo/cho-duyet";
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

function split(answer: string): [string, string] {
  const at = answer.indexOf(":");
  return at < 0 ? [answer, ""] : [answer.slice(0, at), answer.slice(at + 1)];
}
