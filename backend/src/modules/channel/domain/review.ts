import { isDeepStrictEqual } from "node:util";
import type { ListingPort, SeenListing } from "@ocop/integrations/core";
import type { Action } from "./compare";
import type { Sent, Wanted } from "./wanted";

/** What the last looks at a listing tell about moderation. */
export type Reviewed = {
  /** What would be sent. */
  content: Sent;
  /** What the last write carried, while it has not shown itself. */
  sending: Sent | null;
  /** As it was seen the time before. */
  before: SeenListing | null;
  /** Was a refusal told the time before? */
  refused: boolean;
};

/**
 * How an edit stands that a marketplace examines while the old version stays on sale: sending the same edit again would
 * only begin the examination anew, or be refused again.
 */
export function editStands(
  { content, sending, before, refused }: Reviewed,
  seen: SeenListing,
): "reviewing" | "refused" | "free" {
  const sentBefore = new Map<string, unknown>(Object.entries(sending ?? {}));
  if (!Object.entries(content).every(([field, value]) => isDeepStrictEqual(sentBefore.get(field), value)))
    return "free";
  if (seen.editInReview) return "reviewing";
  return seen.reasons.length > 0 && (before?.editInReview || refused) ? "refused" : "free";
}

/**
 * The actions that can be carried out as the listing stands there now. Of what was refused or banned only the content
 * is sent, which asks for another examination.
 */
export function possible(
  actions: readonly Action[],
  seen: SeenListing,
  { lockedInReview = [] }: Pick<ListingPort, "lockedInReview">,
): Action[] {
  if (seen.state === "rejected" || seen.state === "banned") return actions.filter((action) => action === "content");
  return actions.filter((action) => seen.state !== "pending" || !lockedInReview.includes(action));
}

/** True where what is wanted says something else than what was refused; price and stock are no correction. */
export function correctsContent(wanted: Wanted, refused: Sent): boolean {
  const contentOf = ({ title, description, pictures, settings }: Sent) => [title, description, pictures, settings];
  return !isDeepStrictEqual(contentOf(wanted), contentOf(refused));
}
