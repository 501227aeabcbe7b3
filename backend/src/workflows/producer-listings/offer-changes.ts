import type { OfferChange, OfferPlan, OfferRule } from "../../contracts/producer-channels";
import type { OwnOffer } from "../../contracts/producer-products";

/** Prices of changes by percent are rounded up to this many đồng. */
const ROUND_TO = 500;

type Product = { id: string; name: string };
type Size = Pick<OwnOffer, "size" | "price" | "stock" | "reserved" | "unit_label" | "withdrawn">;
type Planned = OfferChange | OfferPlan["left"][number];

/**
 * What a rule makes of the price and stock of every size of a product; nothing is written. Sizes sold no more stay as they are. A
 * price never falls below 1 đồng, a stock never below what buyers have ordered. Pure.
 */
export function plannedChanges(product: Product, sizes: readonly Size[], rule: OfferRule): Planned[] {
  const sold = sizes.filter(({ withdrawn }) => !withdrawn);
  if (sold.length === 0) return [{ product_id: product.id, size: 1, name: product.name, ...NO_OFFER }];
  return sold.map((offer) => plannedChange(product, offer, sold.length > 1, rule));
}

function plannedChange(product: Product, offer: Size, several: boolean, { price, stock }: OfferRule): Planned {
  const { size, unit_label, reserved } = offer;
  const named = { product_id: product.id, size, name: sizeNamed(product.name, several ? unit_label : null) };
  const after = { price: newPrice(offer.price, price), stock: newStock(offer.stock, stock) };
  if (after.stock < reserved) return { ...named, ...reservedBelow(reserved) };
  if (after.price === offer.price && after.stock === offer.stock) return { ...named, ...SAME };
  return { ...named, before: { price: offer.price, stock: offer.stock }, after, unit_label };
}

/** A product by the name of one of its sizes. */
export function sizeNamed(product: string, size: string | null): string {
  return size === null ? product : `${product}, ${size}`;
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
