import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnSend } from "../../contracts/producer-channels";
import type { SentPair } from "../../modules/channel/store/sends";
import { channelName } from "../channel/channel-names";
import type { Engine } from "../channel/engine";
import type { ToldFault } from "../channel/told-fault";
import { ownListings, toOwn } from "./own-listings";
import { productsOfProducer } from "./own-shops";
import { faultsWaiting, picturesInReview } from "./waiting-pictures";

type Told = Omit<OwnSend, "left"> & { left: (Omit<OwnSend["left"][number], "faults"> & { faults: ToldFault[] })[] };

/** How far a producer's send is. @param pairs of the send, which the caller has found to be the producer's */
export async function readSend(
  container: MedusaContainer,
  engine: Engine,
  producer: string,
  pairs: readonly SentPair[],
): Promise<Told> {
  const [all, products, shops] = await Promise.all([
    ownListings(container, engine, producer),
    productsOfProducer(container, producer),
    engine.book.shops(),
  ]);
  const opened = new Set(pairs.flatMap(({ listing_id }) => listing_id ?? []));
  const sent = all.filter(({ listing }) => opened.has(listing.id));
  const facts = await engine.facts([...new Set(sent.map(({ product }) => product.id))]);
  const faulty = pairs.flatMap(({ outcome, product_id }) => (outcome === "faulty" ? [product_id] : []));
  const waiting = await picturesInReview(container, faulty);
  const nameOf = new Map(products.map(({ id, name }) => [id, name]));
  const channelOf = new Map(shops.map(({ id, channel }) => [id, channelName(channel)]));
  return {
    total: pairs.length,
    untried: pairs.filter(({ outcome }) => outcome === null).length,
    matches: pairs.filter(({ outcome }) => outcome === "waits").length,
    listings: sent.map((one) => toOwn(engine, one, facts.get(one.product.id) ?? null)),
    left: pairs.flatMap(({ shop_id, product_id, outcome, faults }) => {
      if (outcome === null || GOOD.has(outcome)) return [];
      const place = { shop_id, channel_name: channelOf.get(shop_id) ?? "" };
      const name = nameOf.get(product_id) ?? product_id;
      const told = waiting.has(product_id) ? faultsWaiting(faults ?? []) : (faults ?? []);
      return [{ ...place, product_id, name, outcome: outcome as Left, faults: told }];
    }),
  };
}

type Left = OwnSend["left"][number]["outcome"];
const GOOD: ReadonlySet<string> = new Set(["opened", "adopted", "waits", "listed_already"]);
