import { ADAPTERS } from "@ocop/integrations/adapters";
import { isListingGone, listingId, type SeenListing, shopId, sku } from "@ocop/integrations/core";
import type { ListingDoubt } from "../../contracts/channel-desk";
import { unitsOf } from "../../modules/channel/domain/sizes";
import type { ListingPatch } from "../../modules/channel/store/listings";
import type { Listing, NewEvent } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "./channel-names";
import type { Engine } from "./engine";
import { askingMarketplace } from "./preview-listing";

/** What a person found in the seller centre: nothing, or the listing under this number or address. */
export type DoubtAnswer = { kind: "absent" } | { kind: "there"; listing: string };

export type DoubtSettled =
  | { kind: "settled"; listing: Listing }
  | { kind: "no_listing" }
  /** That create is in doubt no more, or nobody is asked yet. */
  | { kind: "not_asked" }
  /** The shop shows no listing under this number. */
  | { kind: "not_shown" }
  /** The listing carries another SKU than ours, so that it is not the one that was sent. */
  | { kind: "other_sku"; sku: string; ours: string }
  /** The listing is another product's. */
  | { kind: "linked" }
  | { kind: "channel_failed"; message_vi: string; message_en: string };

/** The question a person is asked about a listing; null where nobody is. */
export function toldDoubt(listing: Listing): ListingDoubt | null {
  const { state, external_id, in_doubt_since, ruled_out_at, accepted_as, wanted } = listing;
  const asked = state === "asking" && external_id === null && ruled_out_at === null;
  return asked && in_doubt_since ? { since: in_doubt_since.toISOString(), accepted_as, sku: wanted.sku } : null;
}

/**
 * A person has looked in the seller centre. `absent`: the SKU is looked for once more, and the listing is sent again where it is
 * not found. `there`: the listing is read under its number and linked; nothing is sent.
 * @param since which create the person was asked about: an answer about an earlier one never sends another
 */
export async function settleDoubt(
  engine: Engine,
  id: string,
  since: Date,
  answer: DoubtAnswer,
  actor: string,
): Promise<DoubtSettled> {
  const listing = await engine.book.listing(id);
  const shop = listing && (await engine.book.shop(listing.shop_id));
  if (!listing || !shop || listing.state === "closed") return { kind: "no_listing" };
  if (toldDoubt(listing)?.since !== since.toISOString()) return { kind: "not_asked" };
  if (answer.kind === "absent") {
    const patch = { ruled_out_at: engine.now(), state: "behind", failure: null } as const;
    return write(engine, id, since, patch, ruledOut(channelName(shop.channel), actor));
  }
  return link(engine, { listing, shop, since, number: numberIn(shop, answer.listing) }, actor);
}

type Found = { listing: Listing; shop: ChannelShop; since: Date; number: string };

async function link(engine: Engine, { listing, shop, since, number }: Found, actor: string): Promise<DoubtSettled> {
  const ours = listing.wanted.sku;
  const seen = await askingMarketplace(() => readThere(engine, shop, number, listing));
  if (seen === null) return { kind: "not_shown" };
  if ("kind" in seen) return seen;
  const skus = seen.units.map(({ sku }) => String(sku));
  if (!skus.includes(ours)) return { kind: "other_sku", sku: skus.join(", "), ours };
  const patch: ListingPatch = {
    ...{ external_id: seen.id, state: "behind", sent: listing.sending ?? {}, sending: null },
    ...{ in_doubt_since: null, accepted_as: null, failure: null },
  };
  return write(engine, listing.id, since, patch, linked(channelName(shop.channel), seen.id, actor));
}

async function write(
  engine: Engine,
  id: string,
  since: Date,
  patch: ListingPatch,
  event: NewEvent,
): Promise<DoubtSettled> {
  const written = await engine.book.settleDoubt(id, since, patch, engine.now(), event);
  if (written === "linked") return { kind: "linked" };
  const listing = written ? await engine.book.listing(id) : null;
  return listing ? { kind: "settled", listing } : { kind: "not_asked" };
}

/** @returns null where the shop shows none under this number @throws MarketplaceError */
async function readThere(
  engine: Engine,
  shop: ChannelShop,
  number: string,
  { wanted }: Listing,
): Promise<SeenListing | null> {
  const parsed = listingId.safeParse(number);
  const port = engine.ports(shop.channel)?.listings;
  if (!parsed.success || !port) return null;
  try {
    const skus = unitsOf(wanted).map((unit) => sku.parse(unit.sku));
    const seen = await port.read(parsed.data, { shop: shopId.parse(shop.external_id) }, skus);
    return seen.state === "deleted" ? null : seen;
  } catch (error) {
    if (isListingGone(error)) return null;
    throw error;
  }
}

/** People copy the number, or the address of the page. On Tiki a page's own number is not the seller's product. */
function numberIn(shop: ChannelShop, text: string): string {
  const told = ADAPTERS[shop.channel].info.recogniseUrl(text);
  if (told.kind !== "product") return text;
  return (shop.channel === "tiki" ? told.sellerItemId : undefined) ?? told.itemId ?? text;
}

function ruledOut(channel: string, actor: string): NewEvent {
  return {
    kind: "ruled_out",
    actor,
    message_vi: `Đã xem trong kênh người bán của ${channel}: chưa có tin này. Hệ thống tìm theo mã hàng một lần nữa, không thấy mới gửi lại.`,
    message_en: `Somebody looked in the seller centre of ${channel}: the listing is not there. Its SKU is looked for once more, and it is sent again if not found.`,
  };
}

function linked(channel: string, number: string, actor: string): NewEvent {
  return {
    kind: "adopted",
    actor,
    message_vi: `Đã xem trong kênh người bán của ${channel}: tin đã có, mã ${number}. Đã nối với tin đó, không gửi lại.`,
    message_en: `Somebody looked in the seller centre of ${channel}: the listing is there as ${number}. It was linked; nothing is sent again.`,
    detail: { external_id: number },
  };
}
