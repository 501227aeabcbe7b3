import type { ExchangeProduct } from "@ocop/integrations/exchange";
import type { OwnSettings } from "../../modules/channel/domain/decide";
import { mappingFor } from "../../modules/channel/domain/decide";
import { applyMapping } from "../../modules/channel/domain/mapping";
import { NO_DETAILS, type ProductDetails } from "../../modules/channel/domain/product-details";
import { channelPrice, channelStock } from "../../modules/channel/domain/sale-rules";
import type { ProductFacts, ProductSize } from "../../modules/channel/domain/wanted";
import type { StandingDecisions } from "../../modules/channel/store/decision-book";
import type { ExchangeRow } from "../../modules/channel/store/exchange-rows";
import type { ChannelShop } from "../../modules/channel/store/shops";

type Sold = Omit<ProductSize, "name"> & { name?: string };

/** What a row sells: one of the product's sizes, or the product where it is one thing to buy. Null where it is not on sale. */
export function soldInRow({ offer, sizes }: ProductFacts, sku: string): Sold | null {
  if (sku === "") return sizes?.[0] ?? offer;
  return sizes?.find((size) => size.sku === sku) ?? (offer?.sku === sku ? offer : null);
}

/** What the size of a row is called; its SKU where the product is no longer sold in it, null where it is one thing to buy. */
export function sizeOfRow(facts: ProductFacts | null, sku: string): string | null {
  const sold = facts && soldInRow(facts, sku);
  return sold ? (sold.name ?? null) : sku || null;
}

/** SKUs of products on sale, the first size first. */
export function skusByProduct(facts: ReadonlyMap<string, ProductFacts>): Map<string, string[]> {
  const all = [...facts].map(([id, { offer, sizes }]): [string, string[]] => [
    id,
    (sizes ?? (offer ? [offer] : [])).map(({ sku }) => sku),
  ]);
  return new Map(all.filter(([, skus]) => skus.length > 0));
}

/** What is known of what a row sells: the label's barcode and the product's content are those of its first size. */
function detailsOfSize({ details = NO_DETAILS, offer }: ProductFacts, sold: Sold | null): ProductDetails {
  if (sold === null || sold.sku === offer?.sku) return withGtin(details, sold?.gtin ?? details.texts.gtin);
  return { ...withGtin(details, sold.gtin), net: sold.net ?? null };
}

function withGtin(details: ProductDetails, own: string | undefined): ProductDetails {
  const { gtin: _, ...texts } = details.texts;
  return { ...details, texts: own === undefined ? texts : { ...texts, gtin: own } };
}

/**
 * One product, or one of its sizes, as it is handed over: facts of the catalogue, the group's mapping, the shop's terms. What
 * nobody knows stays empty and is found as a fault, never filled in.
 * @param site where relative addresses of pictures lead
 */
export function exchangeProduct(
  row: Pick<ExchangeRow, "row_code" | "settings" | "sku">,
  facts: ProductFacts,
  shop: Pick<ChannelShop, "channel" | "id">,
  standing: StandingDecisions,
  site: string,
): ExchangeProduct {
  const sold = soldInRow(facts, row.sku);
  const details = detailsOfSize(facts, sold);
  const own: OwnSettings = row.settings;
  const mapping = mappingFor(details.groups, standing.mappings(shop.channel, shop.id));
  const terms = standing.terms(shop.channel, shop.id);
  const rules = own.rules ?? terms.rules;
  const weight = own.weight_grams ?? (mapping && applyMapping(mapping, details).weight_grams) ?? 0;
  const { gtin, unit_label, trace_code } = details.texts;
  const badge = (own.tell_stars ?? terms.tell_stars) ? details.certificate : null;
  return {
    rowCode: row.row_code,
    name: facts.name,
    category: own.category ?? mapping?.category ?? details.group_name ?? "",
    description: facts.story ?? [facts.name, facts.producer].filter((part) => part !== null).join(", "),
    ...(sold?.name !== undefined && { size: sold.name }),
    price: sold ? channelPrice(sold.price, rules.price) : 0,
    stock: sold ? channelStock(sold.available, rules.stock) : 0,
    saleUnit: sold?.name ?? unit_label ?? "",
    weightGrams: weight,
    pictures: facts.pictures.map((url) => new URL(url, site).href),
    // A badge always stands with the number of its decision.
    ...(badge?.decision_number && {
      recognition: { stars: badge.stars, decisionNumber: badge.decision_number, expires: badge.expires_on },
    }),
    producerName: facts.producer ?? "",
    producerAddress: details.producer_address ?? "",
    ...(gtin !== undefined && { gtin }),
    ...(trace_code !== undefined && /^https?:/.test(trace_code) && { traceUrl: trace_code }),
    papers: [],
  };
}
