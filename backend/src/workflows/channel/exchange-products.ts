import type { ExchangeProduct } from "@ocop/integrations/exchange";
import type { OwnSettings } from "../../modules/channel/domain/decide";
import { mappingFor } from "../../modules/channel/domain/decide";
import { applyMapping } from "../../modules/channel/domain/mapping";
import { NO_DETAILS } from "../../modules/channel/domain/product-details";
import { channelPrice, channelStock } from "../../modules/channel/domain/sale-rules";
import type { ProductFacts } from "../../modules/channel/domain/wanted";
import type { StandingDecisions } from "../../modules/channel/store/decision-book";
import type { ExchangeRow } from "../../modules/channel/store/exchange";
import type { ChannelShop } from "../../modules/channel/store/shops";

/**
 * One product as it is handed over: facts of the catalogue, the group's mapping, the shop's terms. What nobody knows stays
 * empty and is found as a fault, never filled in.
 * @param site where relative addresses of pictures lead
 */
export function exchangeProduct(
  row: Pick<ExchangeRow, "row_code" | "settings">,
  facts: ProductFacts,
  shop: Pick<ChannelShop, "channel" | "id">,
  standing: StandingDecisions,
  site: string,
): ExchangeProduct {
  const details = facts.details ?? NO_DETAILS;
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
    price: facts.offer ? channelPrice(facts.offer.price, rules.price) : 0,
    stock: facts.offer ? channelStock(facts.offer.available, rules.stock) : 0,
    saleUnit: unit_label ?? "",
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
