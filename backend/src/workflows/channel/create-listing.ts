import { isMarketplaceError, type ListingPort, listingId, sku } from "@ocop/integrations/core";
import { decideCreate } from "../../modules/channel/domain/create-protocol";
import { withoutUnseenSizes } from "../../modules/channel/domain/sizes";
import type { StandingFailure } from "../../modules/channel/store/rows";
import { channelName } from "./channel-names";
import { toDraft, uploadedPictures } from "./draft";
import { adopted, created, creating, stillNotKnown } from "./history";
import { mayLeave } from "./shop-gate";
import type { Work } from "./work";

/** Clocks differ; what was sent may say it came about a little before. */
const BEFORE_DOUBT_MS = 5 * 60_000;
/** Nothing of ours is under way for a listing that was never sent: what the shop held so recently will do. */
const RECENT_MS = 10_000;

/** How soon a listing that was sent and is not to be seen is looked for first. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Brings a listing about exactly once: looks it up by our SKU, adopts what is there, and creates only where nothing is and
 * nothing was sent before, or a person said that it made nothing.
 */
export async function createListing(work: Work): Promise<void> {
  const { engine, listing, call, listings, records, shop } = work;
  const at = engine.now();
  const doubt = listing.in_doubt_since;
  const hint = doubt ? { since: doubt.getTime() - BEFORE_DOUBT_MS } : { within: RECENT_MS };
  const found = await listings.findBySku(sku.parse(listing.wanted.sku), call, hint);
  const ruledOut = listing.ruled_out_at !== null;
  const decision = decideCreate(
    doubt ? { kind: "in_doubt", at: doubt.getTime(), ruledOut } : { kind: "absent" },
    { found: found.length > 0, at: at.getTime() },
    engine.askAfterMs,
  );
  if (decision.kind === "send") return send(work, listings);
  if (decision.kind === "wait") return wait(work, decision);
  const [first] = found;
  if (!first) return;
  await records.write(
    {
      external_id: first.id,
      state: "behind",
      sent: doubt ? withoutUnseenSizes(listing.sending ?? {}, first) : {},
      sending: null,
      in_doubt_since: null,
      accepted_as: null,
      ruled_out_at: null,
      ...(found.length > 1 && { sku_watched: true }),
      failure: null,
    },
    [adopted(channelName(shop.channel), found, doubt !== null)],
    at,
  );
}

/** Looks again later. What stays unseen is told to a person, who alone can say whether it is there. */
async function wait(
  { listing, shop, records }: Work,
  { until, person }: { until: number; person: boolean },
): Promise<void> {
  if (!person) return records.write({}, [], new Date(until));
  const words = stillNotKnown(channelName(shop.channel), listing.accepted_as);
  const failure: StandingFailure = { failure: { kind: "unknown_outcome" }, ...words, channel: {} };
  const events = listing.state === "asking" ? [] : [{ kind: "still_not_known", ...words }];
  await records.write({ state: "asking", failure }, events, new Date(until));
}

async function send({ engine, listing, shop, ports, call, records }: Work, listings: ListingPort): Promise<void> {
  const { wanted, wanted_version } = listing;
  const channel = channelName(shop.channel);
  const draft = toDraft(wanted, await uploadedPictures(engine, shop, ports, wanted.pictures));
  await mayLeave(engine, shop);
  // Known before the request leaves: whoever finds this after a crash looks the listing up first.
  const again = listing.ruled_out_at !== null && { sku_watched: true };
  const leaving = { in_doubt_since: engine.now(), sending: wanted, accepted_as: null, ruled_out_at: null, ...again };
  await records.write(leaving, [creating(channel, wanted)]);
  try {
    const receipt = await listings.create(draft, call);
    const at = engine.now();
    // A channel that answers with a ticket only is looked up by SKU until it shows the listing.
    if (!receipt.listing) {
      const accepted_as = receipt.ticket ?? wanted.sku;
      return records.write({ state: "behind", accepted_as }, [], new Date(at.getTime() + LOOK_AGAIN_MS));
    }
    await records.write(
      {
        external_id: listingId.parse(receipt.listing),
        state: "behind",
        sent: receipt.unfinished ? { ...wanted, sizes: [] } : wanted,
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
