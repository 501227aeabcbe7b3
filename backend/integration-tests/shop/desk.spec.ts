import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ComplaintReceived, OrderTracking } from "../../src/contracts/checkout";
import type { DeskComplaints, DeskPartAnswer, DeskParts } from "../../src/contracts/order-desk";
import { answered, get, post } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { placeOrder, quoteFor, variantOf } from "../support/shop/ordering";
import { NAMES } from "../support/shop/seed-rows";

/** Why an officer takes a step in a producer's place. */
const note = "Chủ thể nhờ qua điện thoại";

async function partOf(order_code: string) {
  const desk = await officer();
  const { parts } = await answered<DeskParts>(desk.get("/officer/orders?limit=100"));
  const part = parts.find((candidate) => candidate.order_code === order_code);
  if (!part) throw new Error(`No part of ${order_code}`);
  return { desk, part };
}

const available = async (variant_id: string) =>
  (await quoteFor([{ variant_id, quantity: 1 }])).lines[0]?.available ?? Number.NaN;

describe("the desk", () => {
  it.each([
    ["GET", "/officer/orders"],
    ["POST", "/officer/orders/parts/opart_1"],
    ["GET", "/officer/complaints"],
    ["POST", "/officer/complaints/KN-1"],
    ["GET", "/officer/register/imports"],
  ])("refuses %s %s without a login", async (method, address) => {
    const { status, body } = await (method === "GET" ? get(address) : post(address, {}));
    expect([status, body]).toEqual([401, { error: expect.objectContaining({ code: "unauthorised" }) }]);
  });

  it("refuses a token nobody signed", async () => {
    const forged = { authorization: "Bearer eyJhbGciOiJub25lIn0.eyJhY3Rvcl9pZCI6InVzZXIifQ." };
    expect((await get("/officer/orders", { headers: forged })).status).toBe(401);
  });

  it("shows parts without the buyer's name, phone or address", async () => {
    const mango = await variantOf(NAMES.inForce);
    const { order_code } = await placeOrder([{ variant_id: mango, quantity: 1 }]);
    const { part } = await partOf(order_code);
    expect(part).toMatchObject({ state: "waiting", goods_total: 120_000, next_states: ["confirmed", "cancelled"] });
    expect(JSON.stringify(part)).not.toMatch(/Nguyễn|0912|ấp Mỹ Thị/);
  });

  it("brings a part from the order to the buyer; the goods leave the stock when they leave the house", async () => {
    const mango = await variantOf(NAMES.inForce);
    const before = await available(mango);
    const { order_code } = await placeOrder([{ variant_id: mango, quantity: 3 }]);
    expect(await available(mango)).toBe(before - 3);
    const { desk, part } = await partOf(order_code);
    expect((await desk.post(`/officer/orders/parts/${part.id}`, { to: "confirmed", note: " " })).status).toBe(400);
    for (const to of ["confirmed", "packed", "shipped", "delivered"]) {
      const moved = await answered<DeskPartAnswer>(desk.post(`/officer/orders/parts/${part.id}`, { to, note }));
      expect(moved.part.state).toBe(to);
    }
    expect(await available(mango)).toBe(before - 3);
    const { parts } = await answered<OrderTracking>(post("/shop/orders/track", { order_code, phone: "0912345678" }));
    expect(parts[0]).toMatchObject({ state: "delivered", answer_by: null });
    expect(parts[0]?.history.map(({ state }) => state)).toEqual([
      "waiting",
      "confirmed",
      "packed",
      "shipped",
      "delivered",
    ]);
    expect(parts[0]?.history.at(-1)?.at).toBe(parts[0]?.state_since);
  });

  it("gives the stock of a cancelled part back, and takes its amount off the bill", async () => {
    const [mango, jam] = await Promise.all([variantOf(NAMES.inForce), variantOf(NAMES.expiring)]);
    const before = await available(mango);
    const { order_code } = await placeOrder([
      { variant_id: mango, quantity: 2 },
      { variant_id: jam, quantity: 1 },
    ]);
    const desk = await officer();
    const { parts } = await answered<DeskParts>(desk.get("/officer/orders?state=waiting&limit=100"));
    const part = parts.find((one) => one.order_code === order_code && one.goods_total === 240_000);
    await answered(desk.post(`/officer/orders/parts/${part?.id}`, { to: "cancelled", note: "Hết vụ xoài" }));
    expect(await available(mango)).toBe(before);
    const tracking = await answered<OrderTracking>(post("/shop/orders/track", { order_code, phone: "0912345678" }));
    expect(tracking).toMatchObject({ subtotal: 45_000, total: 80_000 });
  });

  it("allows no step that is not the next one, and one of two officers at once", async () => {
    const jam = await variantOf(NAMES.expiring);
    const { order_code } = await placeOrder([{ variant_id: jam, quantity: 1 }]);
    const { desk, part } = await partOf(order_code);
    const address = `/officer/orders/parts/${part.id}`;
    expect((await desk.post(address, { to: "delivered", note })).status).toBe(409);
    const both = await Promise.all([
      desk.post(address, { to: "confirmed", note }),
      desk.post(address, { to: "cancelled", note }),
    ]);
    expect(both.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect((await desk.post(address, { to: "lost", note })).status).toBe(400);
    expect((await desk.post("/officer/orders/parts/opart_none", { to: "confirmed", note })).status).toBe(404);
  });

  it("lists parts by state and page", async () => {
    const desk = await officer();
    const { parts, page } = await answered<DeskParts>(desk.get("/officer/orders?state=waiting&limit=1"));
    expect(parts.length).toBeLessThanOrEqual(1);
    expect(page.limit).toBe(1);
    expect((await desk.get("/officer/orders?state=lost")).status).toBe(400);
  });
});

describe("complaints", () => {
  const complaint = {
    idempotency_key: randomUUID(),
    name: "Trần Văn Thử",
    phone: "0277 385 1234",
    subject: "quality",
    message: "Gói hàng bị rách.\nXin đổi gói khác.",
  };

  it("are received with a ticket and a day, and answered once", async () => {
    const received = await answered<ComplaintReceived>(post("/shop/complaints", complaint));
    expect(received.ticket).toMatch(/^KN-[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    expect(received.answer_by > received.received_on).toBe(true);
    const desk = await officer();
    const { complaints } = await answered<DeskComplaints>(desk.get("/officer/complaints"));
    expect(complaints.find(({ ticket }) => ticket === received.ticket)).toMatchObject({
      phone: "+842773851234",
      message: complaint.message,
      answered_on: null,
      overdue: false,
    });
    const address = `/officer/complaints/${received.ticket}`;
    expect((await desk.post(address, { note: " " })).status).toBe(400);
    const note = "Đã gọi và gửi gói khác.";
    expect(await answered(desk.post(address, { note }))).toMatchObject({
      complaint: { ticket: received.ticket, answered_on: expect.any(String), answer_note: note },
    });
    expect((await desk.post(address, { note: "Lần nữa" })).status).toBe(409);
    expect((await desk.post("/officer/complaints/KN-NONE", { note })).status).toBe(404);
  });

  it("are one, however often they are sent", async () => {
    const twice = { ...complaint, idempotency_key: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => post("/shop/complaints", twice)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const received = answers.map(({ body }) => body as ComplaintReceived);
    expect(new Set(received.map(({ ticket }) => ticket)).size).toBe(1);
  });

  it.each([
    [{ idempotency_key: "short" }, "idempotency_key"],
    [{ subject: "weather" }, "subject"],
    [{ phone: "1" }, "phone"],
    [{ message: "" }, "message"],
    [{ order_code: "123" }, "order_code"],
  ])("are refused with %j", async (change, field) => {
    const { status, body } = await post("/shop/complaints", { ...complaint, ...change });
    expect([status, body]).toEqual([
      400,
      { error: expect.objectContaining({ fields: [expect.objectContaining({ field })] }) },
    ]);
  });

  it("are limited per visitor", async () => {
    const visitor = randomUUID();
    const statuses: number[] = [];
    for (let tries = 0; tries < 7; tries++)
      statuses.push((await post("/shop/complaints", { ...complaint, subject: "weather" }, { visitor })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 429]);
  });
});
