import type { MedusaContainer } from "@medusajs/framework/types";
import type { CatalogueDocument } from "../../modules/catalogue/document";
import { CHANNEL } from "../../modules/channel";
import type { ProductFacts } from "../../modules/channel/domain/wanted";
import type { ChannelService } from "../../modules/channel/service";
import { certificateOn } from "../../modules/register/domain/certificate";
import { today } from "../../platform/calendar/clock";
import { env } from "../../platform/env";
import { askCatalogue } from "../shop/catalogue/search";
import type { Engine } from "./engine";
import { fetchPicture } from "./fetch-picture";

/** The engine of the running backend. */
export function engineOf(container: MedusaContainer): Engine {
  const channels: ChannelService = container.resolve(CHANNEL);
  return {
    book: channels.book,
    ports: (channel) => channels.channel(channel)?.ports ?? null,
    simulated: (channel) => channels.channel(channel)?.simulated ?? false,
    facts: (products) => catalogueFacts(container, products),
    picture: (url) => fetchPicture(new URL(url, env().STOREFRONT_URL)),
    now: () => new Date(),
  };
}

async function catalogueFacts(
  container: MedusaContainer,
  products: readonly string[],
): Promise<Map<string, ProductFacts>> {
  if (products.length === 0) return new Map();
  const [answer] = await askCatalogue<"id" | "card" | "detail">(container, [
    { filters: [{ id: [...products] }], take: products.length, fields: ["id", "card", "detail"] },
  ]);
  return new Map(answer?.documents.map((document) => [document.id, toFacts(document)]));
}

function toFacts({ card, detail }: Pick<CatalogueDocument, "card" | "detail">): ProductFacts {
  const { badge } = certificateOn(card.facts, today());
  return {
    name: card.name,
    producer: card.producer?.name ?? null,
    story: detail.story?.text_vi ?? null,
    stars: badge?.stars ?? null,
    pictures: detail.pictures.map(({ url }) => url),
    offer: card.offer && { sku: card.offer.sku, price: card.offer.price, available: card.offer.available },
    sample: card.sample,
  };
}
