import { beforeAll, describe, expect, it } from "vitest";
import type { ProducerDetail, ProductList } from "../../src/contracts/catalogue";
import type { OrderTracking } from "../../src/contracts/checkout";
import type { OwnContact } from "../../src/contracts/producer-contact";
import { answered, get, post } from "../support/shop/client";
import { placeOrder, variantOf } from "../support/shop/ordering";
import { producerDesk } from "../support/shop/producer";
import { NAMES } from "../support/shop/seed-rows";

type Desk = Awaited<ReturnType<typeof producerDesk>>;

/** The mango is sold by the one, the jam by the other. */
let mango: { desk: Desk; handle: string };
let jam: { desk: Desk };

async function sellerOf(name: string): Promise<{ desk: Desk; handle: string }> {
  const { products } = await answered<ProductList>(get(`/shop/products?q=${encodeURIComponent(name)}`));
  const producer = products.find((product) => product.name === name)?.producer;
  if (!producer) throw new Error(`Nobody sells ${name}`);
  return { desk: await producerDesk(producer.id), handle: producer.handle };
}

beforeAll(async () => {
  mango = await sellerOf(NAMES.inForce);
  jam = await sellerOf(NAMES.expiring);
});

describe("the number buyers may call", () => {
  const told = async (code: string) => {
    const { parts } = await answered<OrderTracking>(
      post("/shop/orders/track", { order_code: code, phone: "0912345678" }),
    );
    const page = await answered<ProducerDetail>(get(`/shop/producers/${mango.handle}`));
    return [parts[0]?.producer?.phone, page.phone];
  };
  const show = (phone: unknown) => mango.desk.post("/producer/contact", { phone });

  it("is shown from the moment its owner puts it there, changed and taken away, and nobody else's", async () => {
    const { order_code: code } = await placeOrder([{ variant_id: await variantOf(NAMES.inForce), quantity: 1 }]);
    expect(await told(code)).toEqual([null, null]);
    expect(await answered<OwnContact>(show("0277 3851 234"))).toMatchObject({ phone: "+842773851234" });
    expect(await told(code)).toEqual(["+842773851234", "+842773851234"]);
    expect(await answered<OwnContact>(jam.desk.get("/producer/contact"))).toEqual({ phone: null, since: null });
    const { since } = await answered<OwnContact>(show("0912.345.678"));
    expect(await answered<OwnContact>(show("+84 912 345 678"))).toEqual({ phone: "+84912345678", since });
    expect(await told(code)).toEqual(["+84912345678", "+84912345678"]);
    expect(await answered<OwnContact>(show(" "))).toEqual({ phone: null, since: null });
    expect(await told(code)).toEqual([null, null]);
  });

  it.each([["12"], ["+1 202 555 0100"], ["không có số"], [912345678], [undefined]])("is refused: %s", async (phone) => {
    expect((await show(phone)).status).toBe(400);
  });
});
