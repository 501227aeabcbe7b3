import type { MedusaContainer } from "@medusajs/framework/types";
import { Catalogue, type KnownProduct } from "@ocop/integrations/matching";
import type { CatalogueCard, CatalogueDocument } from "../../modules/catalogue/document";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { countsOf } from "../shop/catalogue/facet-values";
import { namesAt } from "../shop/catalogue/names";
import { askCatalogue } from "../shop/catalogue/search";

/** Products on sale of a group with everything below it, by name. @returns at most `limit`, and how many there are */
export async function productsOfGroup(container: MedusaContainer, group: string, limit: number) {
  const [answer] = await askCatalogue<"id" | "name">(container, [
    { filters: [{ groups: [group] }], order: { name: "ASC" }, take: limit, fields: ["id", "name"] },
  ]);
  return { products: answer?.documents ?? [], total: answer?.count ?? 0 };
}

/** One product group with products, and the codes from its branch down to it. */
export type GroupOnSale = { code: string; name: string; name_en: string; products: number; path: string[] };

/** Every group that has products, the largest first. */
export async function groupsOnSale(container: MedusaContainer): Promise<GroupOnSale[]> {
  const [counted] = await askCatalogue(container, [{ facets: [{ field: "groups", limit: 1_000 }] }]);
  const { groups } = await namesAt(container, counted?.revision ?? "");
  return countsOf(counted?.facets.groups).flatMap(({ value, count }) => {
    const group = groups.get(value);
    if (!group) return [];
    const path = [value];
    for (let at = group.parent_code; at !== null && !path.includes(at); at = groups.get(at)?.parent_code ?? null) {
      path.unshift(at);
    }
    return [{ code: value, name: group.name, name_en: group.name_en, products: count, path }];
  });
}

const known: { revision: string; catalogue: Promise<Catalogue> | null } = { revision: "", catalogue: null };

/** The register as matching sees it, built once per state of the catalogue in this process. */
export async function matchingRegister(container: MedusaContainer): Promise<Catalogue> {
  const [now] = await askCatalogue(container, [{ take: 1 }]);
  const revision = now?.revision ?? "";
  if (known.catalogue && known.revision === revision) return known.catalogue;
  known.revision = revision;
  known.catalogue = readRegister(container, now?.count ?? 0).catch((error: unknown) => {
    known.catalogue = null;
    throw error;
  });
  return known.catalogue;
}

async function readRegister(container: MedusaContainer, count: number): Promise<Catalogue> {
  const channels: ChannelService = container.resolve(CHANNEL);
  const shops = (await channels.book.shops()).filter(({ producer_id }) => producer_id !== null);
  const [answer] = await askCatalogue<"card" | "detail">(container, [{ take: count, fields: ["card", "detail"] }]);
  return Catalogue.inSlices((answer?.documents ?? []).map((document) => knownProduct(document, shops)));
}

function knownProduct({ card, detail }: Pick<CatalogueDocument, "card" | "detail">, shops: readonly ChannelShop[]) {
  const gtin = detail.label_facts?.gtin;
  const decisions = card.facts.recognitions.flatMap(({ decision_number }) => decision_number ?? []);
  const own = shops.filter(({ producer_id }) => producer_id === card.producer?.id);
  const product: KnownProduct = {
    id: card.id,
    name: card.name,
    ...(card.producer && { producer: card.producer.name }),
    ...placeOf(card),
    ...contentOf(card),
    ...(gtin && { gtins: [gtin] }),
    decisions: [...new Set(decisions)],
    shops: own.map(({ channel, external_id }) => `${channel}:${external_id}`),
  };
  return product;
}

function placeOf({ province, district, commune }: CatalogueCard): Partial<KnownProduct> {
  return {
    ...(province && { province: province.name }),
    ...(district && { district: district.name }),
    ...(commune && { commune: commune.name }),
  };
}

function contentOf({ offer }: CatalogueCard): Partial<KnownProduct> {
  const net = offer?.net;
  return net && net.unit !== "piece" ? { content: { amount: net.amount, unit: net.unit } } : {};
}
