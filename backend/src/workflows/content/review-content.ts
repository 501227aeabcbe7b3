import type { MedusaContainer } from "@medusajs/framework/types";
import { CONTENT } from "../../modules/content";
import type { ContentService } from "../../modules/content/service";
import type { Submission } from "../../modules/content/store/rows";
import { publishContent } from "./publish";

export type Reviewed =
  | { kind: "answered"; submission: Submission }
  | { kind: "not_found" }
  | { kind: "answered_before" };

type Review = { id: string; verdict: "approve" | "ask_changes"; note: string | null; by: string };

/**
 * Answers what was sent for review. What is approved is shown before the answer is kept: a crash between leaves it open, and
 * approving it again shows the same.
 */
export async function reviewContent(container: MedusaContainer, review: Review): Promise<Reviewed> {
  const content: ContentService = container.resolve(CONTENT);
  if (!(await content.submission(review.id))) return { kind: "not_found" };
  const submission = await content.decide(review, async ({ registered_product_id, fields }) => {
    if (review.verdict === "approve") await publishContent(container, registered_product_id, fields);
  });
  return submission ? { kind: "answered", submission } : { kind: "answered_before" };
}
