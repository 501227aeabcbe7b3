import type { MedusaContainer } from "@medusajs/framework/types";
import { CONTENT } from "../../modules/content";
import { type ContentFault, checkContent } from "../../modules/content/domain/check-content";
import type { ContentService } from "../../modules/content/service";
import type { Submission } from "../../modules/content/store/rows";

export type Submitted =
  | { kind: "sent"; submission: Submission }
  | { kind: "no_draft" }
  /** Somebody saved the draft after the sender last looked at it. */
  | { kind: "changed_meanwhile"; version: number }
  | { kind: "faulty"; faults: ContentFault[] };

type Wish = { product: string; version: number; by: string; onBehalfOf: string | null };

/** Sends the working copy for review, as it stood when its writer last looked at it. */
export async function submitContent(
  container: MedusaContainer,
  { product, version, ...sender }: Wish,
): Promise<Submitted> {
  const content: ContentService = container.resolve(CONTENT);
  const draft = await content.draft(product);
  if (!draft) return { kind: "no_draft" };
  if (draft.version !== version) return { kind: "changed_meanwhile", version: draft.version };
  const faults = checkContent(draft.fields).filter(({ weight }) => weight === "must");
  if (faults.length > 0) return { kind: "faulty", faults };
  return { kind: "sent", submission: await content.submit({ product, fields: draft.fields, ...sender }) };
}
