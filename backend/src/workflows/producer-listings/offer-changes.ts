import type { OfferChange, OfferPlan, OfferRule } from "../../contracts/producer-channels";

/** Prices of changes by percent are rounded up to this many đồng. */
const ROUND_TO = 500;

type Standing = { price: number; stock: number; reserved: number; unit_label: string | null };

/**
 * What a rule makes of a product's price and stock; nothing is written. A price never falls below 1 đồng, a stock never below
 * what buyers have ordered. Pure.
 */
export function plannedChange(
  { id, name }: { id: string; name: string },
  offer: Standing | null,
  { price, stock }: OfferRule,
): OfferChange | OfferPlan["left"][number] {
  if (!offer) return { product_id: id, name, ...NO_OFFER };
  const after = { price: newPrice(offer.price, price), stock: newStock(offer.stock, stock) };
  if (after.stock < offer.reserved) return { product_id: id, name, ...reservedBelow(offer.reserved) };
  if (after.price === offer.price && after.stock === offer.stock) return { product_id: id, name, ...SAME };
  const before = { price: offer.price, stock: offer.stock };
  return { product_id: id, name, before, after, unit_label: offer.unit_label };
}

function newPrice(price: number, rule: OfferRule["price"]): number {
  if (!rule) return price;
  if ("set" in rule) return rule.set;
  const exact = (price * (100 + rule.percent)) / 100;
  return Math.max(ROUND_TO, Math.ceil(exact / ROUND_TO - 1e-9) * ROUND_TO);
}

function newStock(stock: number, rule: OfferRule["stock"]): number {
  if (!rule) return stock;
  return "set" in rule ? rule.set : Math.max(0, stock + rule.add);
}

const NO_OFFER = {
  message: "Sản phẩm chưa có giá và số lượng. Hãy nhập ở trang sản phẩm trước.",
  message_en: "The product has no price and stock yet. Please enter them on its page first.",
};
const SAME = { message: "Không có gì thay đổi.", message_en: "Nothing changes." };
const reservedBelow = (reserved: number) => ({
  message: `Khách đã đặt ${reserved}. Số lượng không thể ít hơn.`,
  message_en: `Buyers have ordered ${reserved}. The stock cannot be less.`,
});
