import type { MedusaContainer } from "@medusajs/framework/types";
import { CONTENT } from "../../modules/content";
import type { ContentService } from "../../modules/content/service";
import type { PairAnswer } from "../channel/bulk-listings";
import type { Preview } from "../channel/preview-listing";
import type { ToldFault } from "../channel/told-fault";

/** Products whose pictures were sent to an officer who has not answered yet. */
export async function picturesInReview(container: MedusaContainer, products: readonly string[]): Promise<Set<string>> {
  const content: ContentService = container.resolve(CONTENT);
  const sent = await content.latestSubmissions([...products]);
  const waiting = [...sent].filter(([, { verdict, fields }]) => verdict === null && fields.pictures.length > 0);
  return new Set(waiting.map(([product]) => product));
}

/** What is missing only until an officer has answered is told as that: there is nothing left for the producer to mend. Pure. */
export function tellWaiting(
  answers: readonly PairAnswer<Preview>[],
  waiting: ReadonlySet<string>,
): PairAnswer<Preview>[] {
  return answers.map((pair) => {
    const { answer, product_id } = pair;
    if (answer.kind !== "checked" || !waiting.has(product_id)) return pair;
    return { ...pair, answer: { ...answer, faults: faultsWaiting(answer.faults) } };
  });
}

/** Faults of a product whose pictures wait. */
export function faultsWaiting(faults: readonly ToldFault[]): ToldFault[] {
  return faults.map((fault) => (fault.field === "images" && fault.rule === "too_few" ? IN_REVIEW : fault));
}

const IN_REVIEW: ToldFault = {
  field: "images",
  rule: "in_review",
  fix: "product",
  message_vi:
    "Ảnh đang chờ cán bộ duyệt. Bạn không phải làm gì thêm: duyệt xong bạn nhận thông báo, rồi vào đây gửi tin.",
  message_en:
    "The pictures wait for an officer. There is nothing more to do: you are told when they are approved; then send from here.",
};
