import type { MedusaContainer } from "@medusajs/framework/types";
import type { CatalogueCard } from "../../modules/catalogue/document";
import { OWN_SHOP } from "../../modules/presence/domain/channels";
import type { NewLink } from "../../modules/presence/store/links";
import type { Observation } from "../../modules/presence/store/observations";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { env } from "../../platform/env";
import { askCatalogue } from "../shop/catalogue/search";
import { presenceBook } from "./container-presence";
import { kindOf } from "./product-kind";

const AT_ONCE = 500;

/** What this shop itself offers of a product today. */
function toObservation({ id, handle, offer }: CatalogueCard, kind: NewLink["kind"], now: Date): Observation {
  const address = new URL(`/san-pham/${handle}`, env().STOREFRONT_URL);
  return {
    link: {
      product_id: id,
      channel_id: OWN_SHOP,
      place: OWN_SHOP,
      url: address.href,
      host: address.host,
      listing_key: null,
      origin: "own_shop",
      kind,
      sample: offer?.sample ?? false,
      watched: false,
      read_back: true,
    },
    grade: "A",
    outcome: !offer ? "absent" : offer.available > 0 ? "buyable" : "not_buyable",
    observedAt: now,
    answer: {
      way: "read_back",
      listingState: offer ? "live" : "none",
      channelState: offer ? "offered" : "not_offered",
      url: address.href,
      ...(offer && { price: offer.price, stock: offer.available }),
    },
  };
}

/** Keeps which products this very shop sells (grade A on a channel of its own). @returns how many checks were kept */
export async function observeOwnShop(container: MedusaContainer, now: () => Date): Promise<number> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const book = presenceBook(container);
  let kept = 0;
  for (let after = ""; ; ) {
    const ids = await register.productIdsAfter(after, AT_ONCE);
    if (ids.length === 0) return kept;
    const kinds = new Map((await register.productsByIds(ids)).map((product) => [product.id, kindOf(product)]));
    const [answer] = await askCatalogue<"card">(container, [
      { filters: [{ id: ids }], take: AT_ONCE, fields: ["card"] },
    ]);
    const seen = answer?.documents.map(({ card }) => toObservation(card, kinds.get(card.id) ?? "goods", now())) ?? [];
    kept += await book.keepObservations(seen, now());
    if (ids.length < AT_ONCE) return kept;
    after = ids.at(-1) ?? after;
  }
}
