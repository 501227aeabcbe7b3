import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CATALOGUE } from "../../modules/catalogue";
import { type CatalogueDocument, type CatalogueOffer, offersOf } from "../../modules/catalogue/document";
import type { CatalogueService } from "../../modules/catalogue/service";
import { CHANNEL } from "../../modules/channel";
import type { ProductFacts } from "../../modules/channel/domain/wanted";
import type { ChannelService } from "../../modules/channel/service";
import { ORDERING } from "../../modules/ordering";
import type { OrderingService } from "../../modules/ordering/service";
import { certificateOn } from "../../modules/register/domain/certificate";
import { today } from "../../platform/calendar/clock";
import { env } from "../../platform/env";
import { getShopSetup } from "../setup/shop-setup";
import { askCatalogue } from "../shop/catalogue/search";
import { matchingRegister } from "./assortment";
import { detailsOf } from "./catalogue-details";
import type { Engine } from "./engine";
import { fetchPicture } from "./fetch-picture";

/** The engine of the running backend. */
export function engineOf(container: MedusaContainer): Engine {
  const channels: ChannelService = container.resolve(CHANNEL);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return {
    book: channels.book,
    ports: (channel) => channels.channel(channel)?.ports ?? null,
    simulated: (channel) => channels.channel(channel)?.simulated ?? false,
    facts: (products) => catalogueFacts(container, products),
    register: () => matchingRegister(container),
    picture: (url) => fetchPicture(new URL(url, env().STOREFRONT_URL)),
    now: () => new Date(),
    unexpected: (about, error) => logger.error(about, error instanceof Error ? error : new Error(String(error))),
  };
}

/** As the documents tell them, but for the stock: documents follow the ledger some seconds later, which would sell a piece twice. */
async function catalogueFacts(
  container: MedusaContainer,
  products: readonly string[],
): Promise<Map<string, ProductFacts>> {
  if (products.length === 0) return new Map();
  const [answer] = await askCatalogue<keyof Told>(container, [
    { filters: [{ id: [...products] }], take: products.length, fields: ["id", "card", "detail", "groups"] },
  ]);
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const ordering: OrderingService = container.resolve(ORDERING);
  const [sales, closed] = await Promise.all([
    catalogue.saleFacts(products, (await getShopSetup(container)).stock_location_id),
    ordering.own.closedAt(null, new Date()),
  ]);
  // Who has days off offers nothing anywhere; the stock itself stays what it is.
  const available = ({ id, card }: Told, { variant_id }: CatalogueOffer) => {
    if (closed.has(card.producer?.id ?? "")) return 0;
    const free = sales.get(id)?.variants.find((variant) => variant.variant_id === variant_id)?.available;
    return Math.max(0, free ?? 0);
  };
  return new Map(
    answer?.documents.map((document) => [document.id, toFacts(document, (offer) => available(document, offer))]),
  );
}

/** A sample without pictures shows the drawing of its group, which says on itself that it is a sample. */
function picturesOf({ card, detail }: Told): string[] {
  if (detail.pictures.length > 0 || !card.sample) return detail.pictures.map(({ url }) => url);
  return [`/drawings/sample/${card.drawing.replace("_", "-")}.png`];
}

type Told = Pick<CatalogueDocument, "id" | "card" | "detail" | "groups">;

function toFacts(document: Told, available: (offer: CatalogueOffer) => number): ProductFacts {
  const { card, detail } = document;
  const [first, ...others] = offersOf(card).map((offer) => ({
    ...{ sku: offer.sku, price: offer.price, available: available(offer) },
    ...{ name: offer.unit_label ?? card.name, net: offer.net, gtin: offer.gtin },
  }));
  const { badge } = certificateOn(card.facts, today());
  return {
    name: card.name,
    producer: card.producer?.name ?? null,
    story: detail.story?.text_vi ?? null,
    stars: badge?.stars ?? null,
    pictures: picturesOf(document).map((url) => new URL(url, env().STOREFRONT_URL).href),
    offer: first ? { sku: first.sku, price: first.price, available: first.available } : null,
    ...(first && others.length > 0 && { sizes: [first, ...others] }),
    sample: card.sample,
    details: detailsOf(document, today()),
  };
}
