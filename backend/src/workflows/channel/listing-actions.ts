import { MarketplaceError, type SeenListing, shopId } from "@ocop/integrations/core";
import type { Listing, NewEvent } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "./channel-names";
import type { Engine } from "./engine";
import { askingMarketplace } from "./preview-listing";

export type ListingAction = "replay" | "choose" | "hide" | "show" | "remove";
export type Visibility = "hidden" | "shown" | "removed";

/** What a person can do with a listing as it was last seen; what the channel cannot do is not among it. */
export function actionsFor(engine: Engine, listing: Listing, shop: ChannelShop | null): ListingAction[] {
  if (listing.state === "closed" || !shop) return [];
  const port = shop.state === "connected" && !shop.paused_at ? engine.ports(shop.channel)?.listings : undefined;
  const state = listing.external_id === null ? undefined : listing.seen?.state;
  const shown = state === "live" || state === "pending";
  return [
    "replay",
    ...(listing.drift.length > 0 ? ["choose" as const] : []),
    ...(shown && port?.delist ? ["hide" as const] : []),
    ...(state === "hidden" && port?.relist ? ["show" as const] : []),
    ...(state !== undefined && port?.remove ? ["remove" as const] : []),
  ];
}

export type VisibilityChanged =
  | { kind: "changed"; listing: Listing }
  | { kind: "no_listing" }
  | { kind: "shop_paused" }
  /** The channel cannot, or the listing does not stand so that it could. */
  | { kind: "not_possible" }
  | { kind: "channel_failed"; message_vi: string; message_en: string };

const NEEDS: Readonly<Record<Visibility, ListingAction>> = { hidden: "hide", shown: "show", removed: "remove" };

/**
 * Hides, shows again or removes a listing at once, because a person asked for it. Starts from what the marketplace shows now;
 * a crash between the call and its note shows itself when the listing is next read back.
 */
export async function changeVisibility(
  engine: Engine,
  id: string,
  to: Visibility,
  actor: string,
): Promise<VisibilityChanged> {
  const listing = await engine.book.listing(id);
  const shop = listing && (await engine.book.shop(listing.shop_id));
  if (!listing || !shop) return { kind: "no_listing" };
  if (shop.paused_at) return { kind: "shop_paused" };
  if (!actionsFor(engine, listing, shop).includes(NEEDS[to]) || !listing.seen) return { kind: "not_possible" };
  const { seen } = listing;
  const answer = await askingMarketplace(async () => {
    await perform(engine, shop, seen, to);
    return { kind: "done" as const };
  });
  if (answer.kind === "channel_failed") {
    await engine.book.record(id, engine.now(), {}, [couldNot(to, actor, answer)]);
    return answer;
  }
  // Nothing is read back here: the listing is asked for, and its next look tells what the marketplace made of it.
  const closed = to === "removed" ? { state: "closed" as const } : {};
  await engine.book.record(id, engine.now(), closed, [changed(channelName(shop.channel), to, actor, seen)]);
  if (to !== "removed") await engine.book.ask([id]);
  return { kind: "changed", listing: (await engine.book.listing(id)) ?? listing };
}

async function perform(engine: Engine, shop: ChannelShop, seen: SeenListing, to: Visibility): Promise<void> {
  const port = engine.ports(shop.channel)?.listings;
  const call = { shop: shopId.parse(shop.external_id) };
  const act = { hidden: port?.delist, shown: port?.relist, removed: port?.remove }[to];
  if (!act) throw new MarketplaceError(shop.channel, to, { kind: "bug", cause: "unsupported" });
  await act.call(port, seen, call);
}

const DONE: Readonly<Record<Visibility, { vi: string; en: string }>> = {
  hidden: { vi: "Đã ẩn tin", en: "The listing was hidden" },
  shown: { vi: "Đã cho hiện lại tin", en: "The listing was shown again" },
  removed: { vi: "Đã xóa tin", en: "The listing was removed" },
};

function changed(channel: string, to: Visibility, actor: string, before: SeenListing): NewEvent {
  return {
    kind: `made_${to}`,
    actor,
    message_vi: `${DONE[to].vi} trên ${channel}.`,
    message_en: `${DONE[to].en} on ${channel}.`,
    detail: { before: before.state, after: to },
  };
}

function couldNot(to: Visibility, actor: string, told: { message_vi: string; message_en: string }): NewEvent {
  const { message_vi, message_en } = told;
  return { kind: `not_made_${to}`, actor, message_vi, message_en };
}
