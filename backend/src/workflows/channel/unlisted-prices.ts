import type { MedusaContainer } from "@medusajs/framework/types";
import type { TermsEffect } from "../../contracts/channel-decision";
import { channelPrice, channelStock, type SaleRules } from "../../modules/channel/domain/sale-rules";
import type { ShopTerms } from "../../modules/channel/domain/shop-terms";
import { askCatalogue } from "../shop/catalogue/search";
import type { Engine } from "./engine";

/** Products told one by one. */
const TOLD = 20;

/**
 * What products on sale that are not listed yet would cost, and how many would be offered, as the terms stand and as they are proposed.
 * Nothing is written. @param shop empty for every shop of the channel
 */
export async function unlistedPrices(
  container: MedusaContainer,
  engine: Engine,
  { channel, shop, body }: { channel: string; shop: string; body: ShopTerms },
): Promise<TermsEffect["unlisted"]> {
  const { decisions } = engine.book;
  const [standing, open, own] = await Promise.all([
    decisions.standing(channel),
    decisions.openListings(channel, shop),
    shop === "" ? null : engine.book.shop(shop),
  ]);
  const takes = own?.producer_id ? [own.producer_id] : body.producers;
  const filters = {
    price: { $gte: 1 },
    ...(open.length > 0 && { id: { $nin: [...new Set(open.map(({ product_id }) => product_id))] } }),
    ...(takes.length > 0 && { producer: { $in: takes } }),
  };
  const [answer] = await askCatalogue<"id">(container, [
    { filters: [filters], order: { name: "ASC" }, take: TOLD, fields: ["id"] },
  ]);
  const ids = (answer?.documents ?? []).map(({ id }) => id);
  const facts = await engine.facts(ids);
  const [now, then] = [standing.terms(channel, shop).rules, body.rules];
  const examples = ids.flatMap((product_id) => {
    const known = facts.get(product_id);
    if (!known?.offer) return [];
    const { price, available } = known.offer;
    const by = (rules: SaleRules) => ({
      price: channelPrice(price, rules.price),
      stock: channelStock(available, rules.stock),
    });
    return [{ product_id, name: known.name, shop_price: price, before: by(now), after: by(then) }];
  });
  return { total: answer?.count ?? 0, examples };
}
