import type { National } from "../shop/national";

type Answer = Record<string, Record<string, unknown>>;

/** A buyer of stock Medusa: from an empty cart to a placed order by the shop routes its own storefront uses. */
export async function stockOrder(
  url: string,
  { stockHeaders, stockRegion }: National,
  variant_id: string,
): Promise<number> {
  const post = async (path: string, body: unknown): Promise<{ status: number; body: Answer }> => {
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { ...stockHeaders, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Answer };
  };
  const cart = await post("/store/carts", { region_id: stockRegion });
  const id = String(cart.body.cart?.id);
  const line = await post(`/store/carts/${id}/line-items`, { variant_id, quantity: 1 });
  if (line.status !== 200) return line.status;
  await post(`/store/carts/${id}`, { email: "buyer@example.com", shipping_address: ADDRESS });
  const options = await fetch(`${url}/store/shipping-options?cart_id=${id}`, { headers: stockHeaders });
  const { shipping_options } = (await options.json()) as { shipping_options: { id: string }[] };
  await post(`/store/carts/${id}/shipping-methods`, { option_id: shipping_options[0]?.id });
  const collection = await post("/store/payment-collections", { cart_id: id });
  const paymentId = String(collection.body.payment_collection?.id);
  await post(`/store/payment-collections/${paymentId}/payment-sessions`, { provider_id: "pp_system_default" });
  const placed = await post(`/store/carts/${id}/complete`, {});
  return placed.status === 200 && !("order" in placed.body) ? 409 : placed.status;
}

const ADDRESS = {
  first_name: "Nguyễn Thị Thử",
  phone: "+84912345678",
  address_1: "12 ấp Mỹ Thị B",
  city: "Xã Tháp Mười",
  province: "Tỉnh Đồng Tháp",
  country_code: "vn",
};
