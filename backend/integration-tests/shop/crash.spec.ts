import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, it } from "vitest";
import type { OrderPlaced } from "../../src/contracts/checkout";
import type { DeskParts } from "../../src/contracts/order-desk";
import { answered, post } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { orderFor, quoteFor, variantOf } from "../support/shop/ordering";
import { serveAnother } from "../support/shop/running-shop";
import { NAMES } from "../support/shop/seed-rows";

const BUYERS = 12;
/** After it a dead process's orders are anybody's to finish, and a little more. */
const PATIENCE_MS = 120_000;

it("loses and doubles no order when the process that writes them is killed", { timeout: 240_000 }, async () => {
  const shop = inject("shop");
  const variant = await variantOf(NAMES.crashed);
  const order = await orderFor([{ variant_id: variant, quantity: 1 }]);
  const before = (await quoteFor([{ variant_id: variant, quantity: 1 }])).lines[0]?.available ?? 0;
  const keys = Array.from({ length: BUYERS }, () => randomUUID());

  const doomed = await serveAnother(shop);
  const sent = keys.map((idempotency_key) =>
    fetch(`${doomed.url}/shop/orders`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...order, idempotency_key }),
    }).then(
      ({ status }) => status,
      () => null,
    ),
  );
  await sleep(400);
  await doomed.kill();
  const statuses = await Promise.all(sent);
  expect(statuses).toContain(null);

  const codes = await Promise.all(keys.map((idempotency_key) => insist({ ...order, idempotency_key })));
  expect(new Set(codes).size).toBe(BUYERS);
  const desk = await officer();
  const { parts } = await answered<DeskParts>(desk.get("/officer/orders?limit=100"));
  const written = parts.map(({ order_code }) => order_code).filter((code) => codes.includes(code));
  expect(written.sort()).toEqual([...codes].sort());
  expect((await quoteFor([{ variant_id: variant, quantity: 1 }])).lines[0]?.available).toBe(before - BUYERS);
});

/** What a buyer does whose page never came back: presses the button again until the shop answers. */
async function insist(order: unknown): Promise<string> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(1000)) {
    const { status, body, text } = await post("/shop/orders", order);
    if (status === 200 || status === 201) return (body as OrderPlaced).order_code;
    if (status !== 503) throw new Error(`${status}: ${text}`);
  }
  throw new Error("The order never came through");
}
