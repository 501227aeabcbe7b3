import type { MedusaContainer } from "@medusajs/framework/types";
import type { DraftSaved } from "../../../contracts/producer-products";
import { CONTENT } from "../../../modules/content";
import type { ContentService } from "../../../modules/content/service";
import { toOwnConflict } from "../../../workflows/content/own-product";

/** How a working copy stands after a change. */
export async function savedDraft(container: MedusaContainer, product: string): Promise<DraftSaved> {
  const content: ContentService = container.resolve(CONTENT);
  const [draft, conflicts] = await Promise.all([content.draft(product), content.openConflicts([product])]);
  return {
    version: draft?.version ?? 0,
    saved_at: draft?.changed_at.toISOString() ?? null,
    conflicts: draft ? conflicts.map((conflict) => toOwnConflict(conflict, draft.fields)) : [],
  };
}
