import { randomUUID } from "node:crypto";
import { visitorHeaders } from "../shop/national";

const PROVINCE = "p-82-2025";

export type Wish = Record<string, unknown>;

/** What a buyer of this shop sends once: the order at the total the quote named. */
export async function wishFor(url: string, variant_id: string): Promise<Wish> {
  const lines = [{ variant_id, quantity: 1 }];
  const { units } = (await ask(url, "GET", `/shop/units?parent=${PROVINCE}`)) as { units: { id: string }[] };
  const { total } = (await ask(url, "POST", "/shop/quote", { lines, province_id: PROVINCE })) as { total: number };
  return {
    lines,
    name: "Nguyễn Thị Thử",
    phone: "0912 345 678",
    province_id: PROVINCE,
    commune_id: units[0]?.id,
    street: "12 ấp Mỹ Thị B",
    payment_method: "cod",
    expected_total: total,
  };
}

/** Sends an order of its own; the answer's text tells why one was refused. */
export async function shopOrder(url: string, wish: Wish): Promise<{ status: number; text: string }> {
  const key = randomUUID();
  const answer = await send(url, "POST", "/shop/orders", { ...wish, idempotency_key: key }, key);
  return { status: answer.status, text: await answer.text() };
}

async function ask(url: string, method: string, path: string, body?: unknown): Promise<unknown> {
  return (await send(url, method, path, body, "bench")).json();
}

function send(url: string, method: string, path: string, body: unknown, visitor: string): Promise<Response> {
  return fetch(`${url}${path}`, {
    method,
    headers: { ...visitorHeaders(visitor), "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
