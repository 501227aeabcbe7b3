import type { MedusaContainer } from "@medusajs/framework/types";
import { type Address, listingKey, recogniseAddress } from "@ocop/integrations/evidence";
import { FANPAGE, presenceChannel, WEBSITE } from "../../modules/presence/domain/channels";
import type { NewLink } from "../../modules/presence/store/links";
import type { Link } from "../../modules/presence/store/rows";
import { presenceBook } from "./container-presence";
import { addressSettings, isSimulated } from "./presence-settings";
import { productKind } from "./product-kind";

export type LinkWish = {
  readonly product_id: string;
  /** As a person pasted it. */
  readonly url: string;
  /** Which of the producer's own ways of selling an address stands for that belongs to no marketplace. */
  readonly channel_id?: string;
  readonly origin: NewLink["origin"];
  readonly by: string;
  readonly note: string;
};

export type LinkResult =
  | { readonly kind: "added"; readonly link: Link; readonly repeated: boolean }
  | { readonly kind: "no_product" | "not_an_address" | "not_a_product_page" | "which_channel" };

const SOCIAL = /(^|\.)(facebook\.com|fb\.com|zalo\.me|instagram\.com|youtube\.com)$/;

/** The channel and place an address stands for, or why it stands for none. */
function placeOf(
  address: Address,
  wanted: string | undefined,
): Pick<NewLink, "channel_id" | "place" | "url" | "listing_key"> | Exclude<LinkResult["kind"], "added"> {
  switch (address.kind) {
    case "not_an_address":
      return "not_an_address";
    case "listing":
      return {
        channel_id: address.channel,
        place: listingKey(address),
        url: address.url,
        listing_key: listingKey(address),
      };
    case "listing_without_id":
    case "short_link":
      return { channel_id: address.channel, place: address.url, url: address.url, listing_key: null };
    case "unknown_host": {
      const own = SOCIAL.test(address.host) ? FANPAGE : wanted;
      if (own !== WEBSITE && own !== FANPAGE) return "which_channel";
      return { channel_id: own, place: address.url, url: address.url, listing_key: null };
    }
    default:
      // A page of a marketplace whose form nobody has written down yet is taken at the word of who names the channel.
      return address.channel === wanted && address.kind === "other_page"
        ? { channel_id: address.channel, place: address.url, url: address.url, listing_key: null }
        : "not_a_product_page";
  }
}

/** Somebody says that a product is sold at an address: kept as a link with a claim; a new one is looked at next. */
export async function addLink(container: MedusaContainer, wish: LinkWish, now: Date): Promise<LinkResult> {
  const book = presenceBook(container);
  const place = placeOf(recogniseAddress(wish.url, addressSettings()), wish.channel_id);
  if (typeof place === "string") return { kind: place };
  if (!presenceChannel(place.channel_id)) return { kind: "which_channel" };
  const known = await book.linkAt({ ...place, product_id: wish.product_id });
  if (known) return { kind: "added", link: known, repeated: true };
  const kind = await productKind(container, wish.product_id);
  if (kind === null) return { kind: "no_product" };
  const { host } = new URL(place.url);
  const fresh: NewLink = {
    ...place,
    product_id: wish.product_id,
    host,
    origin: wish.origin,
    kind,
    sample: isSimulated(host),
    watched: true,
    read_back: false,
  };
  const { link, isNew } = await book.keepClaim(fresh, wish.by, wish.note, now);
  return { kind: "added", link, repeated: !isNew };
}
