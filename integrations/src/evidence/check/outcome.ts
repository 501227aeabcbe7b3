import { channelByCode, currentSuccessor } from "../../channels";
import type { Band } from "../../matching";
import { type Address, type AddressSettings, recogniseAddress } from "../address";
import type { PageFacts } from "../extract";
import type { PageAnswer } from "../fetch";
import type { Outcome, PageEvidence } from "../record";

/** The part of a visit that decides: what came, what it says, and which product it shows. */
export interface Seen {
  readonly channel: string;
  /** What was asked for. */
  readonly requested: Address;
  readonly answer: PageAnswer;
  readonly facts?: PageFacts;
  readonly band?: Band;
}

export interface Finding {
  readonly outcome: Outcome;
  /** Why nothing is proven, in one stable word. */
  readonly fault?: string;
}

const GONE = new Set([404, 410]);

/**
 * Postmart's links may lead to Buudien today: the successor's pages are the channel's. A site of the producer's own is
 * known by the host that was asked for.
 */
function isOwnPage(landed: Address, { channel, requested }: Seen): boolean {
  if (landed.kind === "unknown_host") return requested.kind === "unknown_host" && requested.host === landed.host;
  if (landed.kind === "not_an_address") return false;
  const known = channelByCode(channel);
  return landed.channel === channel || (known !== undefined && currentSuccessor(known).code === landed.channel);
}

function fromPage(seen: Seen, status: number, facts: PageFacts, settings: AddressSettings): Finding {
  if (GONE.has(status)) return { outcome: "gone" };
  if (status < 200 || status >= 300) return { outcome: "unreachable", fault: `status_${status}` };
  const landed = recogniseAddress(seen.answer.finalUrl, settings);
  if (!isOwnPage(landed, seen)) return { outcome: "undecided", fault: "left_the_channel" };
  // Marketplaces send the visitor of a deleted product to the front page or a category instead of answering 404.
  const meant = seen.requested.kind;
  const wasListing = meant === "listing" || meant === "listing_without_id" || meant === "short_link";
  const elsewhere = landed.kind === "other_page" || landed.kind === "category" || landed.kind === "shop";
  if (facts.saysMissing || (wasListing && elsewhere)) return { outcome: "gone" };
  if (facts.saysNothing) return { outcome: "unreachable", fault: "page_shows_nothing" };
  if (seen.band === "different") return { outcome: "other_product" };
  if (seen.band !== "same") return { outcome: "undecided", fault: "person_decides" };
  return { outcome: proofOf(facts) };
}

/** What a page proves once it is known to show the product, such as by a person's word: without a price in sight nobody can buy. */
export function proofOf({ availability, price }: Pick<PageEvidence, "availability" | "price">): Outcome {
  const said = availability === "in_stock" || availability === "unknown";
  return said && price !== undefined ? "buyable" : "not_buyable";
}

/**
 * What one visit proves. A page that refuses us, breaks, or shows nothing without a script proves nothing, neither way.
 * A page with a price that does not say it is sold out counts as buyable.
 */
export function findingOf(seen: Seen, settings: AddressSettings = {}): Finding {
  const { answer, facts } = seen;
  if (answer.kind === "refused" || answer.kind === "failed") return { outcome: "unreachable", fault: answer.reason };
  if (answer.kind === "not_modified" || !facts) return { outcome: "unreachable", fault: "not_modified" };
  return fromPage(seen, answer.status, facts, settings);
}
