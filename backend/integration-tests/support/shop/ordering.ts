import { randomUUID } from "node:crypto";
import type { ProductList } from "../../../src/contracts/catalogue";
import type { OrderPlaced, OrderRequest, Quote } from "../../../src/contracts/checkout";
import { answered, get, post } from "./client";

/** Phường Cao Lãnh and Xã Tháp Mười of today's Đồng Tháp. */
export const DONG_THAP = "p-82-2025";

export async function variantOf(name: string): Promise<string> {
  const { products } = await answered<ProductList>(get(`/shop/products?q=${encodeURIComponent(name)}`));
  const variant = products.find((product) => product.name === name)?.offer?.variant_id;
  if (!variant) throw new Error(`${name} is not on sale`);
  return variant;
}

export async function communeOf(province: string, q: string): Promise<string> {
  const { units } = await answered<{ units: { id: string }[] }>(
    get(`/shop/units?parent=${province}&q=${encodeURIComponent(q)}`),
  );
  const [unit] = units;
  if (!unit) throw new Error(`No commune ${q}`);
  return unit.id;
}

export const quoteFor = (lines: OrderRequest["lines"], province_id?: string) =>
  answered<Quote>(post("/shop/quote", { lines, ...(province_id === undefined ? {} : { province_id }) }));

/** An order as the checkout page sends it, at the total of this moment. */
export async function orderFor(
  lines: OrderRequest["lines"],
  change: Partial<OrderRequest> = {},
): Promise<OrderRequest> {
  const { total } = await quoteFor(lines, DONG_THAP);
  return {
    idempotency_key: randomUUID(),
    lines,
    name: "Nguyễn Thị Thử",
    phone: "0912 345 678",
    province_id: DONG_THAP,
    commune_id: await communeOf(DONG_THAP, "Tháp Mười"),
    street: "12 ấp Mỹ Thị B",
    payment_method: "cod",
    expected_total: total,
    ...change,
  };
}

export async function placeOrder(
  lines: OrderRequest["lines"],
  change: Partial<OrderRequest> = {},
): Promise<OrderPlaced> {
  return answered<OrderPlaced>(post("/shop/orders", await orderFor(lines, change)));
}
