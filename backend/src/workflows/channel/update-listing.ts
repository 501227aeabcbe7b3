import { isDeepStrictEqual } from "node:util";
import {
  type Fault,
  isMarketplaceError,
  listingId,
  MarketplaceError,
  type SeenListing,
  sku,
} from "@ocop/integrations/core";
import { type Action, type Comparison, compare, settle } from "../../modules/channel/domain/compare";
import { wantedWhilePaused } from "../../modules/channel/domain/pause";
import { correctsContent, editStands, possible } from "../../modules/channel/domain/review";
import { misnamedSizes, missingSizes, offersSoldOut, unitsOf } from "../../modules/channel/domain/sizes";
import type { ListingPatch } from "../../modules/channel/store/listings";
import type { Listing, NewEvent } from "../../modules/channel/store/rows";
import { channelName } from "./channel-names";
import { edited, sentAnew, sizesDiffer, starsStay, stateSeen, twinsThere } from "./history";
import type { Work } from "./work";
import { carriedBy, type Known, writeListing } from "./write-listing";

/** When a listing that is not yet as wanted, or still under review, is looked at again: soon in the beginning, every minute later. */
const LOOK_SOON_MS = 5_000;
const LOOK_AGAIN_MS = 60_000;

/** Reads a listing back, sends what differs, and reads it once more. */
export async function updateListing(before: Work): Promise<void> {
  const work = await sendSoldOut(before);
  const { listing, listings } = work;
  const seen = await readBack(work);
  const sent = settle(listing.wanted, listing.sent, listing.sending, seen);
  let known: Known = { sent, sending: listing.sending, seen };
  const { held, words_stay } = heldBack(work, known);
  if (seen.state === "rejected" && listings.refusalIsFinal && correctsContent(held.listing.wanted, sent))
    return beginAnew(work);
  const actions = possibleNow(held, known);
  if (actions.length === 0 && isRefused(seen)) throw refusedThere(work, seen);
  for (const action of actions) known = await writeListing(held, action, known);
  if (actions.length > 0) known = { ...known, seen: await readBack({ ...work, listing: afterSeen(listing, seen) }) };
  const sent_at = actions.length > 0 ? work.engine.now() : listing.sent_at;
  const settled = await conclude({ ...work, listing: { ...listing, sent_at } }, known);
  if (isRefused(known.seen)) throw refusedThere(work, known.seen);
  if (words_stay) return tellWordsStay(work);
  if (!settled || (await tellTwins(work, known))) return;
  await tellSizes(work, known);
}

/** With what may leave while the shop is paused in the place of what is wanted. */
function heldBack(work: Work, { sent, seen }: Known): { held: Work; words_stay: boolean } {
  if (!work.paused) return { held: work, words_stay: false };
  const { wanted, words_stay } = wantedWhilePaused(work.listing.wanted, sent, seen);
  return { held: { ...work, listing: { ...work.listing, wanted } }, words_stay };
}

/** Star wording that somebody wrote there stays until that person takes it out, or the shop goes on. */
async function tellWordsStay(work: Work): Promise<void> {
  const words = starsStay(channelName(work.shop.channel));
  await tellPerson(work, "stars_stay", [{ field: "title", rule: "star_wording" }], words);
}

/**
 * What was sent and is not to be seen once the rest is: the marketplace does not let it be added to a listing that exists, or be
 * renamed, or somebody renamed it there.
 */
async function tellSizes(work: Work, { seen }: Known): Promise<void> {
  const { wanted } = work.listing;
  const [missing, misnamed] = [missingSizes(wanted, seen), misnamedSizes(wanted, seen)];
  if (missing.length + misnamed.length === 0) return;
  const faults: Fault[] = [
    ...missing.map(({ sku, name = "" }) => ({ field: "options", rule: "not_there", detail: { sku, name } })),
    ...misnamed.map(({ sku, name = "", theirs }) => ({
      field: "options",
      rule: "other_name",
      detail: { sku, name, theirs },
    })),
  ];
  await tellPerson(work, "sizes_differ", faults, sizesDiffer(channelName(work.shop.channel), missing, misnamed));
}

/**
 * Looks for others under our SKUs where a create was sent twice on somebody's word, or others were found before. Neither is deleted:
 * which one stays, a person decides. @returns whether there are any
 */
async function tellTwins(work: Work, { seen }: Known): Promise<boolean> {
  const { listing, listings, call, shop } = work;
  if (!listing.sku_watched) return false;
  const { wanted } = listing;
  const standing = ({ state }: SeenListing) =>
    state !== "deleted" && !(state === "rejected" && listings.refusalIsFinal);
  const twins = new Map<string, SeenListing>();
  const doubled: string[] = [];
  for (const unit of unitsOf(wanted)) {
    const found = await listings.findBySku(sku.parse(unit.sku), call);
    const others = found.filter((one) => one.id !== seen.id && standing(one));
    for (const one of others) twins.set(one.id, one);
    if (others.length > 0) doubled.push(unit.sku);
  }
  const others = [...twins.values()];
  if (others.length === 0) return false;
  const told = doubled.join(", ");
  const detail = { sku: told, kept: seen.id, others: others.map(({ id }) => id).join(", ") };
  const words = twinsThere(channelName(shop.channel), told, seen, others);
  await tellPerson(work, "listed_twice", [{ field: "sku", rule: "listed_twice", detail }], words);
  return true;
}

/** A fault that stands until it is seen to be settled, in the history once. */
async function tellPerson(
  { listing, records }: Work,
  kind: string,
  faults: readonly Fault[],
  words: Pick<NewEvent, "message_vi" | "message_en">,
): Promise<void> {
  const told = listing.failure?.message_vi === words.message_vi;
  const failure = { failure: { kind: "fix_data", faults } as const, ...words, channel: {} };
  await records.write({ state: "refused", failure }, told ? [] : [{ kind, ...words }]);
}

/** These say how the shop stands, and would meet the usual way as well. */
const ENDS_HERE = ["retry_later", "rate_limited", "reconnect_account"];

/**
 * Nobody waits to be shown what is sold out: where the listing was seen before, its stock goes there first and everything else
 * follows. What is refused because the listing is no longer as it was seen, the usual way finds out.
 */
async function sendSoldOut(work: Work): Promise<Work> {
  const { listing, listings, ports } = work;
  const { wanted, sent, sending, seen } = listing;
  const isDue = offersSoldOut(wanted, sent) && sending === null;
  if (!isDue || !seen || !ports.stock || !possible(["stock"], seen, listings).includes("stock")) return work;
  const before: Known = { sent, sending, seen };
  try {
    // Beside the size that is sold out another may have more than before: in a paused shop that waits.
    const known = await writeListing(heldBack(work, before).held, "stock", before);
    return { ...work, listing: { ...listing, sent: known.sent, sending: known.sending } };
  } catch (error) {
    if (!isMarketplaceError(error) || ENDS_HERE.includes(error.failure.kind)) throw error;
    return work;
  }
}

const afterSeen = (listing: Listing, seen: SeenListing): Listing => ({
  ...listing,
  seen,
  seen_version: listing.seen_version + 1,
});

const isRefused = ({ state }: SeenListing) => state === "rejected" || state === "banned";

function comparison({ listing, listings }: Work, { sent, seen }: Known): Comparison {
  return compare(listing.wanted, sent, seen, listing.choices, listings.editable);
}

/** @throws MarketplaceError where the edit that would be sent was refused already */
function possibleNow(work: Work, known: Known): Action[] {
  const { listing, listings } = work;
  const actions = possible(comparison(work, known).actions, known.seen, listings);
  if (!actions.includes("content")) return actions;
  const refused = listing.failure?.failure.kind === "rejected";
  const content = carriedBy("content", work, known);
  const stands = editStands({ content, sending: known.sending, before: listing.seen, refused }, known.seen);
  const others = actions.filter((action) => action !== "content");
  if (stands === "refused" && others.length === 0) throw refusedThere(work, known.seen);
  return stands === "free" ? actions : others;
}

/** Reads the listing and keeps what was seen, with a new version where it differs from before. */
async function readBack({ engine, listing, shop, listings, call, records }: Work): Promise<SeenListing> {
  const skus = unitsOf(listing.wanted).map((unit) => sku.parse(unit.sku));
  const seen = await listings.read(listingId.parse(listing.external_id), call, skus);
  const events = listing.seen?.state === seen.state ? [] : [stateSeen(channelName(shop.channel), listing.seen, seen)];
  const isNew = !isDeepStrictEqual(withoutUndefined(listing.seen), withoutUndefined(seen));
  const patch = isNew ? { seen, seen_version: listing.seen_version + 1 } : {};
  records.note({ ...patch, external_id: seen.id, seen_at: engine.now() }, events);
  return seen;
}

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function refusedThere({ shop }: Work, seen: SeenListing): MarketplaceError {
  return new MarketplaceError(shop.channel, "read", { kind: "rejected", reasons: seen.reasons });
}

/** What was refused for good is left behind, and the corrected listing goes the way of a new one. */
async function beginAnew({ engine, records, shop }: Work): Promise<void> {
  const patch = { external_id: null, seen: null, sent: {}, sending: null, failure: null, state: "behind" } as const;
  await records.write(patch, [sentAnew(channelName(shop.channel))], engine.now());
}

/** Notes how the listing stands, and asks for it again where it is not yet as wanted. @returns whether nothing is left to send */
async function conclude(work: Work, { sent, sending, seen }: Known): Promise<boolean> {
  const { engine, listing, listings, records, shop } = work;
  const known = settle(listing.wanted, sent, sending, seen);
  const { actions, drift } = comparison(work, { sent: known, sending, seen });
  // A request under review tells neither price nor stock, so nobody can say yet that they are right.
  const untold = seen.state === "pending" && !seen.units.some(({ stock }) => stock !== undefined);
  const settled = actions.length === 0 && !untold;
  const events: NewEvent[] =
    drift.length > 0 && !isDeepStrictEqual(drift, listing.drift)
      ? [edited(channelName(shop.channel), drift, listings.editable)]
      : [];
  const patch: ListingPatch = {
    sent: known,
    drift,
    failure: null,
    state: !settled ? "behind" : drift.length > 0 ? "asking" : "in_step",
    ...(settled && { sending: null, sent_version: listing.wanted_version }),
  };
  const done = settled && seen.state !== "pending" && !seen.editInReview;
  await records.write(patch, events, done ? undefined : lookAgain(listing.sent_at, engine.now()));
  return settled;
}

/** As long as it has already taken since it was sent, within bounds. */
function lookAgain(sentAt: Date | null, now: Date): Date {
  const taken = now.getTime() - (sentAt ?? now).getTime();
  return new Date(now.getTime() + Math.min(LOOK_AGAIN_MS, Math.max(LOOK_SOON_MS, taken)));
}
