import { type ChannelWords, type Failure, isMarketplaceError, sayFailure } from "@ocop/integrations/core";
import { lastExchange } from "../../modules/channel/exchange-trace";
import type { ListingPatch } from "../../modules/channel/store/listings";
import type { Listing, StandingFailure } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "./channel-names";
import type { Engine } from "./engine";
import type { Records } from "./records";

/** How soon a write whose outcome is unknown is looked for. */
const LOOK_AGAIN_MS = 30_000;
/** How soon a marketplace that says it is closed is asked again. */
const OPEN_AGAIN_MS = 30 * 60_000;

/**
 * Records a failure where people see it and decides what follows. What heals by itself is thrown on, so that the queue tries
 * again with growing pauses; what a person must settle waits for that person.
 * @throws Error for `retry_later`, and for faults of ours, which a garbled answer may look like
 */
export async function recordFailure(
  engine: Engine,
  listing: Listing,
  shop: ChannelShop,
  error: unknown,
  records: Records,
): Promise<void> {
  const known = isMarketplaceError(error);
  if (!known) engine.unexpected(`Listing ${listing.id}`, error);
  const failure: Failure = known ? error.failure : { kind: "bug", cause: "unsupported" };
  const standing = describe(failure, channelName(shop.channel), known ? error.channel : {});
  if (failure.kind === "reconnect_account") await engine.book.markReconnect(shop.id);
  const missing = lacksPictures(failure);
  if (missing) await engine.book.forgetPictureRefs(shop.id, listing.wanted.pictures);
  const told = listing.failure?.message_vi === standing.message_vi;
  const { message_vi, message_en } = standing;
  // With what was asked and answered last, for whoever looks into it.
  const detail = { ...standing, exchange: lastExchange() };
  const event = { kind: `failed_${failure.kind}`, message_vi, message_en, detail };
  await records.write(patchOf(listing, failure, standing), told ? [] : [event], againAt(engine, failure));
  if (!known || missing || failure.kind === "retry_later" || failure.kind === "bug") throw error;
}

/** Pictures that were uploaded and are not there: dropped, or kept for a while only. */
function lacksPictures(failure: Failure): boolean {
  return failure.kind === "fix_data" && failure.faults.some(({ rule }) => rule === "not_uploaded");
}

export function describe(failure: Failure, channel: string, words: ChannelWords): StandingFailure {
  const { vi, en } = sayFailure(failure, channel);
  const { code, message } = words;
  return {
    failure,
    message_vi: vi,
    message_en: en,
    channel: { ...(code !== undefined && { code }), ...(message !== undefined && { message }) },
  };
}

function patchOf(listing: Listing, failure: Failure, standing: StandingFailure): ListingPatch {
  if (failure.kind === "gone" && failure.what === "listing") return { state: "closed", failure: standing };
  const waits = ["retry_later", "rate_limited", "unknown_outcome", "reconnect_account", "gone"].includes(failure.kind);
  if (!waits) return { state: "refused", failure: standing };
  // The question whether it was made stays open while the marketplace cannot be asked.
  const asked = listing.state === "asking" && listing.in_doubt_since !== null;
  return { state: asked ? "asking" : "behind", failure: standing };
}

function againAt(engine: Engine, failure: Failure): Date | undefined {
  if (failure.kind === "rate_limited") return new Date(failure.until);
  if (failure.kind === "gone" && failure.what === "channel") return new Date(engine.now().getTime() + OPEN_AGAIN_MS);
  if (failure.kind === "unknown_outcome") return new Date(engine.now().getTime() + LOOK_AGAIN_MS);
  return undefined;
}
