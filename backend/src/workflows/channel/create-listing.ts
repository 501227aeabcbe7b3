import { isMarketplaceError, type ListingPort, listingId, sku } from "@ocop/integrations/core";
import { decideCreate } from "../../modules/channel/domain/create-protocol";
import { channelName } from "./channel-names";
import { toDraft, uploadedPictures } from "./draft";
import { adopted, created, creating } from "./history";
import type { Work } from "./work";

/** Clocks differ; what was sent may say it came about a little before. */
const BEFORE_DOUBT_MS = 5 * 60_000;
/** Nothing of ours is under way for a listing that was never sent: what the shop held so recently will do. */
const RECENT_MS = 10_000;

/** How soon a listing that was sent and is not to be seen is looked for again. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Brings a listing about exactly once: looks it up by our SKU, adopts what is there, and creates only where nothing is and
 * nothing sent before can still appear.
 */
export async function createListing(work: Work): Promise<void> {
  const { engine, listing, call, listings, records, shop } = work;
  const at = engine.now();
  const doubt = listing.in_doubt_since;
  const hint = doubt ? { since: doubt.getTime() - BEFORE_DOUBT_MS } : { within: RECENT_MS };
  const found = await listings.findBySku(sku.parse(listing.wanted.sku), call, hint);
  const decision = decideCreate(doubt ? { kind: "in_doubt", at: doubt.getTime() } : { kind: "absent" }, {
    found: found.length > 0,
    at: at.getTime(),
  });
  if (decision.kind === "send") return send(work, listings);
  if (decision.kind === "wait") {
    const soon = Math.min(decision.until, at.getTime() + LOOK_AGAIN_MS);
    return records.write({}, [], new Date(soon));
  }
  const [first] = found;
  if (!first) return;
  await records.write(
    {
      external_id: first.id,
      state: "behind",
      sent: doubt ? (listing.sending ?? {}) : {},
      sending: null,
      in_doubt_since: null,
      failure: null,
    },
    [adopted(channelName(shop.channel), found, doubt !== null)],
    at,
  );
}

async function send({ engine, listing, shop, ports, call, records }: Work, listings: ListingPort): Promise<void> {
  const { wanted, wanted_version } = listing;
  const channel = channelName(shop.channel);
  const draft = toDraft(wanted, await uploadedPictures(engine, shop, ports, wanted.pictures));
  // Known before the request leaves: whoever finds this after a crash looks the listing up first.
  await records.write({ in_doubt_since: engine.now(), sending: wanted }, [creating(channel, wanted)]);
  try {
    const receipt = await listings.create(draft, call);
    const at = engine.now();
    // A channel that answers with a ticket only is looked up by SKU until it shows the listing.
    if (!receipt.listing) return records.write({ state: "behind" }, [], new Date(at.getTime() + LOOK_AGAIN_MS));
    await records.write(
      {
        external_id: listingId.parse(receipt.listing),
        state: "behind",
        sent: wanted,
        sent_version: wanted_version,
        sent_at: at,
        sending: null,
        in_doubt_since: null,
        failure: null,
      },
      [created(channel, receipt.listing)],
      at,
    );
  } catch (error) {
    const nothingHappened = isMarketplaceError(error) && error.failure.kind !== "unknown_outcome";
    if (nothingHappened) records.note({ in_doubt_since: null, sending: null });
    throw error;
  }
}
