import { isDeepStrictEqual } from "node:util";
import {
  type ItemOutcome,
  listingId,
  MarketplaceError,
  type SeenListing,
  sku,
  type UnitRef,
  vnd,
} from "@ocop/integrations/core";
import { type Action, compare, contentToSend, settle } from "../../modules/channel/domain/compare";
import type { Sent } from "../../modules/channel/domain/wanted";
import type { ListingPatch } from "../../modules/channel/store/listings";
import type { NewEvent } from "../../modules/channel/store/rows";
import { channelName } from "./channel-names";
import { toDraft, uploadedPictures } from "./draft";
import { edited, stateSeen, written } from "./history";
import type { Work } from "./work";

/** When a listing that is not yet as wanted, or still under review, is looked at again. */
const LOOK_AGAIN_MS = 60_000;

/** Reads a listing back, sends what differs, and reads it once more. */
export async function updateListing(work: Work): Promise<void> {
  const { listing, engine } = work;
  const seen = await readBack(work);
  const sent = settle(listing.wanted, listing.sent, listing.sending, seen);
  if (seen.state === "rejected" || seen.state === "banned") throw refusedThere(work, seen);
  const { actions } = compare(listing.wanted, sent, seen, listing.choices);
  let known = sent;
  for (const action of actions) known = await write(work, action, known, seen);
  const after = actions.length > 0 ? await readBack({ ...work, listing: { ...listing, seen } }) : seen;
  await conclude(work, known, after, engine.now());
}

/** Reads the listing and keeps what was seen, with a new version where it differs from before. */
async function readBack({ engine, listing, shop, listings, call }: Work): Promise<SeenListing> {
  const seen = await listings.read(listingId.parse(listing.external_id), call);
  const at = engine.now();
  const events = listing.seen?.state === seen.state ? [] : [stateSeen(channelName(shop.channel), listing.seen, seen)];
  const isNew = !isDeepStrictEqual(withoutUndefined(listing.seen), withoutUndefined(seen));
  const patch = isNew ? { seen, seen_version: listing.seen_version + 1 } : {};
  await engine.book.record(listing.id, at, { ...patch, external_id: seen.id, seen_at: at }, events);
  return seen;
}

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function refusedThere({ shop }: Work, seen: SeenListing): MarketplaceError {
  return new MarketplaceError(shop.channel, "read", { kind: "rejected", reasons: seen.reasons });
}

/** Carries one action out and notes that it was. @returns what of ours is now there */
async function write(work: Work, action: Action, sent: Sent, seen: SeenListing): Promise<Sent> {
  const { engine, listing, shop } = work;
  const { wanted } = listing;
  const carried = carriedBy(action, work, sent, seen);
  await engine.book.record(listing.id, engine.now(), { sent, sending: { ...listing.sending, ...carried } }, []);
  await perform(work, action, sent, seen);
  const known = { ...sent, ...carried };
  await engine.book.record(listing.id, engine.now(), { sent: known, sent_at: engine.now() }, [
    written(channelName(shop.channel), action, seen, wanted),
  ]);
  return known;
}

/** Fields of ours an action brings there; those left as the marketplace has them are not ours. */
function carriedBy(action: Action, { listing }: Work, sent: Sent, seen: SeenListing): Sent {
  const { wanted, choices } = listing;
  if (action === "stock") return { stock: wanted.stock };
  if (action === "price") return { price: wanted.price };
  const content = contentToSend(wanted, sent, seen, choices);
  const category =
    content.settings.category === wanted.settings.category ? wanted.settings.category : sent.settings?.category;
  return {
    ...(content.title === wanted.title && { title: wanted.title }),
    ...(content.description === wanted.description && { description: wanted.description }),
    pictures: wanted.pictures,
    stars: wanted.stars,
    settings: { ...wanted.settings, category: category ?? wanted.settings.category },
  };
}

async function perform(work: Work, action: Action, sent: Sent, seen: SeenListing): Promise<void> {
  const { engine, listing, shop, ports, listings, call } = work;
  const { wanted, choices } = listing;
  const unit = seen.units[0];
  if (action === "content") {
    const content = contentToSend(wanted, sent, seen, choices);
    const images = await uploadedPictures(engine, shop, ports, content.pictures);
    await listings.update(seen, toDraft(content, images), call);
    return;
  }
  if (!unit) throw new MarketplaceError(shop.channel, action, { kind: "bug", cause: "contract" });
  const ref = { listing: seen.id, unit: unit.id, sku: sku.parse(wanted.sku) };
  const outcomes: readonly ItemOutcome<UnitRef>[] | undefined =
    action === "stock"
      ? await ports.stock?.push([{ ...ref, stock: wanted.stock }], call)
      : await ports.prices?.push([{ ...ref, price: vnd.parse(wanted.price) }], call);
  const [outcome] = outcomes ?? [];
  if (!outcome) throw new MarketplaceError(shop.channel, action, { kind: "bug", cause: "unsupported" });
  if (!outcome.ok) throw new MarketplaceError(shop.channel, action, outcome.failure, outcome.channel);
}

/** Notes how the listing stands, and asks for it again where it is not yet as wanted. */
async function conclude({ engine, listing, shop }: Work, sent: Sent, seen: SeenListing, at: Date): Promise<void> {
  const known = settle(listing.wanted, sent, listing.sending, seen);
  const { actions, drift } = compare(listing.wanted, known, seen, listing.choices);
  const settled = actions.length === 0;
  const events: NewEvent[] =
    drift.length > 0 && !isDeepStrictEqual(drift, listing.drift) ? [edited(channelName(shop.channel), drift)] : [];
  const patch: ListingPatch = {
    sent: known,
    drift,
    failure: null,
    state: !settled ? "behind" : drift.length > 0 ? "asking" : "in_step",
    ...(settled && { sending: null, sent_version: listing.wanted_version }),
  };
  const done = settled && seen.state !== "pending";
  await engine.book.record(listing.id, at, patch, events, done ? undefined : new Date(at.getTime() + LOOK_AGAIN_MS));
}
