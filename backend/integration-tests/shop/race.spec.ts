import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { OrderConflict, OrderPlaced } from "../../src/contracts/checkout";
import { post } from "../support/shop/client";
import { orderFor, quoteFor, variantOf } from "../support/shop/ordering";
import { NAMES } from "../support/shop/seed-rows";

const STOCK = 10;
const BUYERS = 50;

it("sells a stock of ten to ten of fifty buyers at two processes, and tells forty that it is gone", async () => {
  const tea = await variantOf(NAMES.raced);
  const order = await orderFor([{ variant_id: tea, quantity: 1 }]);
  const answers = await Promise.all(
    Array.from({ length: BUYERS }, (_, buyer) =>
      post("/shop/orders", { ...order, idempotency_key: randomUUID() }, { process: buyer % 2 === 0 ? 0 : 1 }),
    ),
  );
  const sold = answers.filter(({ status }) => status === 201);
  const told = answers.filter(({ status }) => status === 409);
  expect([sold.length, told.length]).toEqual([STOCK, BUYERS - STOCK]);
  expect(new Set(sold.map(({ body }) => (body as OrderPlaced).order_code)).size).toBe(STOCK);
  for (const { body } of told) {
    const { error, quote } = body as OrderConflict;
    expect(error).toMatchObject({ code: "sold_out", message: expect.stringContaining("hết hàng") });
    expect(quote.lines).toMatchObject([{ available: 0, fault: "sold_out" }]);
  }
  expect((await quoteFor([{ variant_id: tea, quantity: 1 }])).lines).toMatchObject([{ available: 0 }]);
});
