import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnListing, OwnListings, Standing } from "../../contracts/producer-channels";
import type { ProductFacts } from "../../modules/channel/domain/wanted";
import type { ListingJob } from "../../modules/channel/store/queue";
import type { Listing } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "../channel/channel-names";
import type { Engine } from "../channel/engine";
import { listedSizes } from "../channel/listed-sizes";
import { actionsFor } from "../channel/listing-actions";
import { toldPause } from "../channel/pause-shop";
import { CHANNEL_GUIDES } from "./channel-guides";
import { type NamedProduct, productsOfProducer } from "./own-shops";
import { listingScore } from "./score";
import { byNeed, STANDINGS, type Stood, standingOf } from "./standing";

/** More than a producer has products on all channels together; what is beyond is told by the total. */
const MOST_LISTINGS = 5_000;

/** One listing of a producer with what is known around it. */
export type OwnOne = Stood & {
  listing: Listing;
  product: NamedProduct;
  shop: ChannelShop;
  job: ListingJob | undefined;
};

/** Every listing of a producer's products, on its own shops and on shared ones, those that need somebody first. */
export async function ownListings(container: MedusaContainer, engine: Engine, producer: string): Promise<OwnOne[]> {
  const products = new Map((await productsOfProducer(container, producer)).map((one) => [one.id, one]));
  const filter = { shop: null, states: null, products: [...products.keys()] };
  const [{ listings }, shops] = await Promise.all([engine.book.page(filter, MOST_LISTINGS, 0), engine.book.shops()]);
  const jobs = await engine.book.jobs(listings.map(({ id }) => id));
  const shopOf = new Map(shops.map((shop) => [shop.id, shop]));
  return listings
    .flatMap((listing) => {
      const [product, shop, job] = [
        products.get(listing.product_id),
        shopOf.get(listing.shop_id),
        jobs.get(listing.id),
      ];
      return product && shop ? [{ listing, product, shop, job, ...standingOf(listing, job, shop.state) }] : [];
    })
    .sort((a, b) => byNeed(a.standing, b.standing));
}

type Asked = { q: string; shop: string | null; standing: Standing | null; page: number; limit: number };

/** One page of them, with how many stand how. */
export async function pageOfOwn(
  container: MedusaContainer,
  engine: Engine,
  producer: string,
  { q, shop, standing, page, limit }: Asked,
): Promise<OwnListings> {
  const all = await ownListings(container, engine, producer);
  const words = folded(q);
  const found = all.filter(
    (one) =>
      (shop === null || one.shop.id === shop) &&
      (standing === null || one.standing === standing) &&
      folded(one.product.name).includes(words),
  );
  const shown = found.slice((page - 1) * limit, page * limit);
  const facts = await engine.facts([...new Set(shown.map(({ product }) => product.id))]);
  return {
    listings: shown.map((one) => toOwn(engine, one, facts.get(one.product.id) ?? null)),
    counts: STANDINGS.map((each) => ({
      standing: each,
      count: all.filter((one) => one.standing === each).length,
    })).filter(({ count }) => count > 0),
    page: { page, limit, total: found.length, pages: Math.ceil(found.length / limit) },
  };
}

function folded(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase("vi");
}

/** @param facts what the score is made of; null where the catalogue does not hold the product */
export function toOwn(engine: Engine, one: OwnOne, facts: ProductFacts | null): OwnListing {
  const { listing, product, shop, standing, since } = one;
  const { failure, seen, wanted } = listing;
  const guide = CHANNEL_GUIDES[shop.channel];
  return {
    ...{ id: listing.id, product, standing, since: since?.toISOString() ?? null },
    shop: {
      ...{ id: shop.id, channel: shop.channel, channel_name: channelName(shop.channel) },
      ...{ name: shop.name, shared: shop.producer_id === null, pause: toldPause(shop) },
    },
    seen_at: listing.seen_at?.toISOString() ?? null,
    review: standing === "reviewing" ? (guide?.review ?? null) : null,
    ...{ price: wanted.price, stock: wanted.stock, sizes: listedSizes(wanted), url: seen?.url ?? null },
    failure: failure && {
      message: failure.message_vi,
      message_en: failure.message_en,
      channel_message: failure.channel.message ?? null,
    },
    actions: actionsFor(engine, listing, shop),
    score: facts && listingScore(facts),
  };
}
