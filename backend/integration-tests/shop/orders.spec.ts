import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { OrderConflict, OrderPlaced, OrderTracking } from "../../src/contracts/checkout";
import { answered, post } from "../support/shop/client";
import { DONG_THAP, orderFor, placeOrder, quoteFor, variantOf } from "../support/shop/ordering";
import { NAMES } from "../support/shop/seed-rows";

let mango: string;
let jam: string;
let soldOut: string;

beforeAll(async () => {
  [mango, jam, soldOut] = (await Promise.all([NAMES.inForce, NAMES.expiring, NAMES.lapsed].map(variantOf))) as [
    string,
    string,
    string,
  ];
});

const track = (order_code: string, phone = "0912345678", visitor?: string) =>
  post("/shop/orders/track", { order_code, phone }, visitor === undefined ? {} : { visitor });

describe("POST /shop/quote", () => {
  it("prices lines anew, one parcel per producer", async () => {
    const quote = await quoteFor(
      [
        { variant_id: mango, quantity: 2 },
        { variant_id: jam, quantity: 1 },
      ],
      DONG_THAP,
    );
    expect(quote).toMatchObject({ subtotal: 285_000, shipping_total: 55_000, total: 340_000, can_order: true });
    expect(quote.lines.map(({ product, unit_label, sample }) => [product.name, unit_label, sample])).toEqual([
      [NAMES.inForce, "gói 500 g", false],
      [NAMES.expiring, "hộp 300 g", false],
    ]);
    // From Đồng Tháp within the province, from what is Vĩnh Long today from outside.
    expect(quote.parcels.map(({ shipping_fee }) => shipping_fee)).toEqual([20_000, 35_000]);
  });

  it("says what is wrong with a line", async () => {
    const quote = await quoteFor([
      { variant_id: soldOut, quantity: 1 },
      { variant_id: jam, quantity: 500 },
      { variant_id: "variant_nobody", quantity: 1 },
    ]);
    expect(quote.lines.map(({ fault }) => fault)).toEqual(["sold_out", "not_enough", "unknown"]);
    expect(quote).toMatchObject({ can_order: false, total: 0 });
  });

  it.each([
    [{ lines: [{ variant_id: "x", quantity: 0 }] }, "lines.0.quantity"],
    [{ lines: [{ variant_id: "x", quantity: 1.5 }] }, "lines.0.quantity"],
    [{ lines: [{ variant_id: "x", quantity: 1000 }] }, "lines.0.quantity"],
    [{ lines: [{ variant_id: "a\u0000b", quantity: 1 }] }, "lines.0.variant_id"],
    [{ lines: "none" }, "lines"],
    [{}, "lines"],
  ])("refuses %j", async (body, field) => {
    expect(await post("/shop/quote", body)).toMatchObject({ status: 400, body: { error: { fields: [{ field }] } } });
  });
});

describe("POST /shop/orders", () => {
  it("takes an order in one request and tells where it is", async () => {
    const order = await placeOrder(
      [
        { variant_id: mango, quantity: 2 },
        { variant_id: jam, quantity: 1 },
      ],
      { note: "Gọi trước khi giao\u0007", phone: "+84 912.345.678" },
    );
    expect(order).toMatchObject({
      total: 340_000,
      repeated: false,
      order_code: expect.stringMatching(/^[2-9A-Z]{10}$/),
    });
    const tracking = await answered<OrderTracking>(track(order.order_code));
    expect(tracking).toMatchObject({
      name: "Nguyễn Thị Thử",
      phone_masked: "0912 *** 678",
      address: "12 ấp Mỹ Thị B, Xã Tháp Mười, Tỉnh Đồng Tháp",
      note: "Gọi trước khi giao",
      payment: { state: "due_on_delivery" },
      subtotal: 285_000,
      total: 340_000,
      sample: false,
    });
    expect(tracking.parts.map(({ producer, state }) => [producer?.name, state])).toEqual([
      ["Hợp tác xã Xoài Mỹ Xương", "waiting"],
      ["Cơ sở Ba Tường", "waiting"],
    ]);
    expect(tracking.parts.every(({ answer_by }) => answer_by !== null)).toBe(true);
    // Who sells and where stays with the order: the seller's page may go.
    expect(tracking.parts[0]?.producer).toMatchObject({ address: expect.stringContaining("Đồng Tháp") });
  });

  it("makes one order of a double click, a reload and two tabs on two processes", async () => {
    const order = await orderFor([{ variant_id: mango, quantity: 1 }]);
    const answers = await Promise.all(
      ([0, 1, 0, 1] as const).map((process) => post("/shop/orders", order, { process })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    const later = await answered<OrderPlaced>(post("/shop/orders", order));
    const codes = answers.map(({ body }) => body).concat(later) as OrderPlaced[];
    expect(new Set(codes.map(({ order_code }) => order_code)).size).toBe(1);
    expect(later.repeated).toBe(true);
  });

  it("refuses what is sold out, with the quote as it is now", async () => {
    const order = await orderFor([{ variant_id: jam, quantity: 1 }]);
    const wish = { ...order, lines: [{ variant_id: soldOut, quantity: 1 }] };
    const { status, body } = await post("/shop/orders", wish);
    expect(status).toBe(409);
    const conflict = body as OrderConflict;
    expect(conflict.error).toMatchObject({ code: "sold_out", message: expect.stringContaining("hết hàng") });
    expect(conflict.quote.lines[0]?.fault).toBe("sold_out");
  });

  it("refuses another total than the buyer saw, and the same key may then be used again", async () => {
    const order = await orderFor([{ variant_id: jam, quantity: 1 }]);
    const { status, body } = await post("/shop/orders", { ...order, expected_total: order.expected_total - 1 });
    expect([status, (body as OrderConflict).error.code]).toEqual([409, "total_changed"]);
    expect((await post("/shop/orders", order)).status).toBe(201);
  });

  it.each([
    [{ phone: "12345" }, "phone"],
    [{ name: " " }, "name"],
    [{ email: "nobody" }, "email"],
    [{ street: "" }, "street"],
    [{ province_id: "p-87-2023" }, "province_id"],
    [{ province_id: "p-01" }, "commune_id"],
    [{ commune_id: "c-nowhere" }, "commune_id"],
    [{ payment_method: "card" }, "payment_method"],
    [{ idempotency_key: "short" }, "idempotency_key"],
    [{ lines: [] }, "lines"],
    [{ expected_total: 1.5 }, "expected_total"],
  ])("refuses %j and names the field", async (change, field) => {
    const order = await orderFor([{ variant_id: jam, quantity: 1 }]);
    const { status, body } = await post("/shop/orders", { ...order, ...change });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: "invalid_input", fields: [{ field, message: expect.any(String) }] } });
  });

  it("stores whatever people type without failing", async () => {
    const odd = "Tên \u0000 \ud83d 🥭 <b>'--";
    const order = await placeOrder([{ variant_id: jam, quantity: 1 }], { name: odd, street: odd, note: odd });
    const { name } = await answered<OrderTracking>(track(order.order_code));
    expect(name).toBe("Tên 🥭 <b>'--");
  });
});

describe("POST /shop/orders/track", () => {
  it("answers a wrong phone, a wrong code and nonsense alike", async () => {
    const { order_code } = await placeOrder([{ variant_id: jam, quantity: 1 }]);
    const answers = await Promise.all([
      track(order_code, "0987654321"),
      track("AAAAAAAAAA"),
      track("không phải mã"),
      track(order_code, "không phải số"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it("takes the code as people copy it", async () => {
    const { order_code } = await placeOrder([{ variant_id: jam, quantity: 1 }]);
    const typed = ` ${order_code.slice(0, 5).toLowerCase()} - ${order_code.slice(5)} `;
    expect((await track(typed)).status).toBe(200);
  });

  it("stops a visitor who tries many codes, on both processes together", async () => {
    const visitor = randomUUID();
    const statuses: number[] = [];
    for (let tries = 0; tries < 24; tries++) {
      const process = tries % 2 === 0 ? 0 : 1;
      const answer = await post(
        "/shop/orders/track",
        { order_code: `WRONG${tries}`, phone: "0912345678" },
        { visitor, process },
      );
      statuses.push(answer.status);
      if (answer.status !== 429) continue;
      expect(answer.body).toMatchObject({ error: { code: "rate_limited", retry_after_seconds: expect.any(Number) } });
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true);
    expect(statuses.slice(20).every((status) => status === 429)).toBe(true);
  });
});
