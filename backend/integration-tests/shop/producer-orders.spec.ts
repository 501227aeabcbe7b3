import { setTimeout as sleep } from "node:timers/promises";
import { strFromU8, unzipSync } from "fflate";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { ProductDetail, ProductList } from "../../src/contracts/catalogue";
import type { OrderTracking } from "../../src/contracts/checkout";
import type { OwnCertificates, OwnDossier } from "../../src/contracts/producer-certificates";
import type { NoticeSettingsView, OwnNotices } from "../../src/contracts/producer-notices";
import type { DaysOff, OwnOrders, OwnPart, Statement, StepTaken } from "../../src/contracts/producer-orders";
import { today } from "../../src/platform/calendar/clock";
import { addDays } from "../../src/platform/calendar/day";
import { answered, get, post } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { placeOrder, quoteFor, variantOf } from "../support/shop/ordering";
import { producerDesk } from "../support/shop/producer";
import { NAMES } from "../support/shop/seed-rows";

type Desk = Awaited<ReturnType<typeof producerDesk>>;

const database = new Client(inject("shop").databaseUrl);
/** The mango is sold by the one, the jam by the other. */
let mango: { variant: string; desk: Desk; product: string; handle: string; producer: string };
let jam: { variant: string; desk: Desk; producer: string };

async function sellerOf(name: string) {
  const { products } = await answered<ProductList>(get(`/shop/products?q=${encodeURIComponent(name)}`));
  const found = products.find((product) => product.name === name);
  if (!found?.producer) throw new Error(`Nobody sells ${name}`);
  const { id: product, handle, producer } = found;
  return {
    product,
    handle,
    producer: producer.id,
    variant: await variantOf(name),
    desk: await producerDesk(producer.id),
  };
}

beforeAll(async () => {
  await database.connect();
  mango = await sellerOf(NAMES.inForce);
  jam = await sellerOf(NAMES.expiring);
});
afterAll(() => database.end());

const stock = async (variant_id: string) =>
  (await quoteFor([{ variant_id, quantity: 1 }])).lines[0]?.available ?? Number.NaN;

async function ordered(quantity = 1): Promise<{ code: string; part: string }> {
  const { order_code: code } = await placeOrder([{ variant_id: mango.variant, quantity }]);
  const { orders } = await answered<OwnOrders>(mango.desk.get(`/producer/orders?q=${code}`));
  const part = orders.find((order) => order.code === code)?.id;
  if (!part) throw new Error(`No order ${code}`);
  return { code, part };
}

const STEPS = ["waiting", "confirmed", "packed", "shipped", "delivered", "returned"];
const step = (part: string, to: string, more: object = {}) =>
  mango.desk.post(`/producer/orders/parts/${part}/steps`, { from: STEPS[STEPS.indexOf(to) - 1], to, ...more });

async function upTo(state: string): Promise<{ code: string; part: string }> {
  const order = await ordered(2);
  for (const to of STEPS.slice(1, STEPS.indexOf(state) + 1)) await answered(step(order.part, to));
  return order;
}

describe("a producer's orders", () => {
  it("are its own parts only, found by code and by the end of the buyer's number", async () => {
    const { order_code } = await placeOrder([
      { variant_id: mango.variant, quantity: 1 },
      { variant_id: jam.variant, quantity: 1 },
    ]);
    const [own] = (await answered<OwnOrders>(mango.desk.get(`/producer/orders?q=${order_code}`))).orders;
    const [other] = (await answered<OwnOrders>(jam.desk.get(`/producer/orders?q=${order_code}`))).orders;
    expect([own?.lines.map(({ name }) => name), other?.lines.map(({ name }) => name)]).toEqual([
      [NAMES.inForce],
      [NAMES.expiring],
    ]);
    expect(own).toMatchObject({ stage: "todo", state: "waiting", next: "confirmed", channel: "shop" });
    const byPhone = await answered<OwnOrders>(mango.desk.get("/producer/orders?q=5678"));
    expect(byPhone.orders.map(({ code }) => code)).toContain(order_code);
    expect((await answered<OwnOrders>(mango.desk.get("/producer/orders?q=0000"))).orders).toEqual([]);
    for (const path of ["", "/sheet"])
      expect((await mango.desk.get(`/producer/orders/parts/${other?.id}${path}`)).status).toBe(404);
    const theirs = `/producer/orders/parts/${other?.id}/steps`;
    expect((await mango.desk.post(theirs, { from: "waiting", to: "confirmed" })).status).toBe(404);
  });

  it("show who receives the parcel from accepting it until it is delivered, and have its sheet so long", async () => {
    const { part } = await ordered();
    const read = () => answered<OwnPart>(mango.desk.get(`/producer/orders/parts/${part}`));
    const sheet = () => mango.desk.get(`/producer/orders/parts/${part}/sheet`);
    expect((await read()).buyer).toMatchObject({ phone: "0912 *** 678", whole: false });
    expect((await sheet()).status).toBe(409);
    await answered(step(part, "confirmed"));
    expect((await read()).buyer).toMatchObject({ phone: "0912 345 678", whole: true });
    expect((await read()).buyer.address).toContain("12 ấp Mỹ Thị B");
    const { status, headers, text } = await sheet();
    expect([status, headers.get("content-type"), text.slice(0, 5)]).toEqual([200, "application/pdf", "%PDF-"]);
  });

  it("go step by step to the buyer, with carrier and cash, into the statement of its days", async () => {
    const { code, part } = await upTo("packed");
    const parcel = { carrier: "Viettel Post", tracking_number: "=VT123" };
    const handed = await answered<StepTaken>(step(part, "shipped", parcel));
    expect(handed.part).toMatchObject({ ...parcel, next: "delivered" });
    const early = await mango.desk.post(`/producer/orders/parts/${part}/remittance`, { on: today(), amount: 1 });
    expect(early.status).toBe(409);
    await answered(step(part, "delivered"));
    const remittance = { on: today(), amount: 255_000 };
    const paid = await answered<OwnPart>(mango.desk.post(`/producer/orders/parts/${part}/remittance`, remittance));
    expect([paid.remittance, paid.history.map(({ by }) => by)]).toEqual([
      remittance,
      ["buyer", "you", "you", "you", "you"],
    ]);
    const statement = "/producer/orders/statement";
    const lineIn = async (days: string) =>
      (await answered<Statement>(mango.desk.get(`${statement}${days}`))).lines.find((line) => line.code === code);
    const [day, year] = [today(), today().slice(0, 4)];
    for (const days of ["", `?from=${day}&to=${day}`, `?from=${year}-01-01&to=${year}-12-31`])
      expect(await lineIn(days)).toMatchObject({ due: paid.total, remitted: 255_000 });
    expect(await lineIn(`?from=2020-01-01&to=${addDays(day, -1)}`)).toBeUndefined();
    const file = await mango.desk.get(`${statement}/csv?from=${day}&to=${day}`);
    expect(file.text).toContain(`${code.slice(0, 5)}-${code.slice(5)}`);
    expect(file.headers.get("content-disposition")).toContain(`doi-soat-${day}-den-${day}.csv`);
    expect((await mango.desk.get(`${statement}/xlsx?from=${day}&to=${day}`)).text.slice(0, 2)).toBe("PK");
    for (const days of ["from=2026-02-30&to=2026-03-01", `from=${day}&to=2020-01-01`])
      expect((await mango.desk.get(`${statement}?${days}`)).status).toBe(400);
  });

  it("take one step however often it is tapped, and none over somebody else's", async () => {
    const { part } = await ordered();
    const taps = await Promise.all([1, 2, 3].map(() => answered<StepTaken>(step(part, "confirmed"))));
    expect(taps.map(({ repeated }) => repeated).sort()).toEqual([false, true, true]);
    const desk = await officer();
    const both = await Promise.all([
      step(part, "packed"),
      desk.post(`/officer/orders/parts/${part}`, { to: "cancelled", note: "Chủ thể nhờ" }),
    ]);
    const { state, history } = await answered<OwnPart>(mango.desk.get(`/producer/orders/parts/${part}`));
    expect(["packed", "cancelled"]).toContain(state);
    // Packed first may still be cancelled; cancelled first is never packed.
    expect(both.map(({ status }) => status)).toContain(200);
    expect(history.findIndex((one) => one.state === "cancelled")).not.toBe(
      history.findIndex((one) => one.state === "packed") - 1,
    );
    if (state === "cancelled") expect((await step(part, "packed")).status).toBe(409);
  });

  it("put goods that come back on the shelf once, or not at all where they are spoilt", async () => {
    const before = await stock(mango.variant);
    const [good, spoilt] = [await upTo("shipped"), await upTo("delivered")];
    expect(await stock(mango.variant)).toBe(before - 4);
    const back = { from: "shipped", to: "returned" };
    const address = `/producer/orders/parts/${good.part}/steps`;
    expect((await mango.desk.post(address, back)).status).toBe(400);
    await Promise.all([1, 2, 3].map(() => mango.desk.post(address, { ...back, goods_back: "restocked" })));
    expect(await stock(mango.variant)).toBe(before - 2);
    await answered(step(spoilt.part, "returned", { goods_back: "written_off" }));
    expect(await stock(mango.variant)).toBe(before - 2);
  });
});

describe("what the buyer takes back", () => {
  const cancel = ({ code, part }: { code: string; part: string }, phone = "0912 345 678") =>
    post("/shop/orders/cancel", { order_code: code, phone, part_id: part });

  it("is for sale again at once, however often it is tapped, and only with code and number of its own order", async () => {
    const before = await stock(mango.variant);
    const [order, other] = [await ordered(2), await ordered()];
    expect((await cancel(order, "0987654321")).status).toBe(404);
    expect((await cancel({ code: order.code, part: other.part })).status).toBe(404);
    expect(await stock(mango.variant)).toBe(before - 3);
    for (const answer of await Promise.all([1, 2].map(() => answered<OrderTracking>(cancel(order)))))
      expect(answer).toMatchObject({ total: 0, parts: [{ state: "cancelled", cancellable: false }] });
    expect(await stock(mango.variant)).toBe(before - 1);
    const { history } = await answered<OwnPart>(mango.desk.get(`/producer/orders/parts/${order.part}`));
    expect(history.map(({ state, by }) => [state, by])).toEqual([
      ["waiting", "buyer"],
      ["cancelled", "buyer"],
    ]);
  });

  it("is taken back or accepted, never both", async () => {
    const order = await ordered();
    const [taken, accepted] = await Promise.all([cancel(order), step(order.part, "confirmed")]);
    expect([taken.status, accepted.status].sort()).toEqual([200, 409]);
    if (accepted.status !== 200) return;
    const { parts } = await answered<OrderTracking>(
      post("/shop/orders/track", { order_code: order.code, phone: "0912345678" }),
    );
    expect(parts).toMatchObject([{ state: "confirmed", cancellable: false }]);
  });
});

describe("days off", () => {
  it("pause everything a producer offers, and end when they are called off", async () => {
    const made = await answered<DaysOff>(
      mango.desk.post("/producer/closed-days", { from: today(), to: today(), note: "Đám cưới" }),
    );
    expect(made.days_off).toMatchObject([{ from: today(), to: today(), note: "Đám cưới", under_way: true }]);
    const [line] = (await quoteFor([{ variant_id: mango.variant, quantity: 1 }])).lines;
    expect(line).toMatchObject({ fault: "closed", closed_until: today() });
    const page = await answered<ProductDetail>(get(`/shop/products/${mango.handle}`));
    expect(page.closed_until).toBe(today());
    const inLists = async () => {
      const { products } = await answered<ProductList>(get(`/shop/products?q=${encodeURIComponent(NAMES.inForce)}`));
      return products.find(({ handle }) => handle === mango.handle)?.offer?.available ?? 0;
    };
    await expect.poll(inLists, { interval: 250 }).toBe(0);
    expect((await mango.desk.post("/producer/closed-days", { from: today(), to: today() })).status).toBe(409);
    const id = made.days_off[0]?.id;
    expect((await jam.desk.post(`/producer/closed-days/${id}/end`, {})).status).toBe(404);
    await answered(mango.desk.post(`/producer/closed-days/${id}/end`, {}));
    expect((await quoteFor([{ variant_id: mango.variant, quantity: 1 }])).lines[0]?.fault).toBeNull();
    await expect.poll(inLists, { interval: 250 }).toBeGreaterThan(0);
    expect((await mango.desk.post("/producer/closed-days", { from: "2020-01-01", to: today() })).status).toBe(400);
  });
});

describe("the file of a re-assessment", () => {
  const send = (product: string, scan: string, kind = "business_registration") => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind, number: "51G8/0123", expires_on: today() }))
      form.append(name, value);
    form.append("scan", new Blob([scan]), "giay.pdf");
    return mango.desk.post(`/producer/certificates/${product}/papers`, form);
  };

  it("has its days, and its papers with their own terms, private to the producer", async () => {
    const { certificates } = await answered<OwnCertificates>(mango.desk.get("/producer/certificates"));
    const own = certificates.find(({ product_id }) => product_id === mango.product);
    expect(own?.window?.citation).toContain("26/2026");
    expect((await jam.desk.get(`/producer/certificates/${mango.product}`)).status).toBe(404);
    expect((await send(mango.product, "<script>")).status).toBe(400);
    expect((await send(mango.product, "%PDF-1.7", "no_such_kind")).status).toBe(400);
    const { checklist } = await answered<OwnDossier>(send(mango.product, "%PDF-1.7 giấy"));
    const paper = checklist.find(({ kind }) => kind === "business_registration")?.papers[0];
    expect(paper).toMatchObject({ number: "51G8/0123", state: "lapsing", scan: { name: "ban-quet.pdf" } });
    const scan = `/producer/certificates/${mango.product}/papers/${paper?.id}/scan`;
    expect((await mango.desk.get(scan)).text).toBe("%PDF-1.7 giấy");
    expect((await get(scan)).status).toBe(401);
    const zip = await fetch(`${inject("shop").urls[0]}/producer/certificates/${mango.product}/folder`, {
      headers: mango.desk.headers,
    });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const index = strFromU8(files["00-muc-luc.txt"] ?? new Uint8Array());
    expect(index).toContain("MỤC LỤC HỒ SƠ");
    expect(index).toContain("CÒN THIẾU");
    expect(Object.keys(files)).toContain("03-giay-dang-ky-kinh-doanh/1-51g8-0123.pdf");
    await answered(mango.desk.post(`/producer/certificates/${mango.product}/papers/${paper?.id}/remove`, {}));
    expect((await mango.desk.get(scan)).status).toBe(404);
  });
});

describe("notices", () => {
  it("are derived from the facts and go with them; an order nobody answered in time is cancelled and told", async () => {
    const [late, fresh, takenBack] = [await ordered(), await ordered(), await ordered()];
    const given = { order_code: takenBack.code, phone: "0912345678", part_id: takenBack.part };
    await answered(post("/shop/orders/cancel", given));
    const before = await stock(mango.variant);
    await database.query("UPDATE order_part SET answer_by = now() - interval '1 minute' WHERE id = $1", [late.part]);
    const told = () => answered<OwnNotices>(mango.desk.get("/producer/notices?limit=100"));
    const subjects = ({ notices }: OwnNotices, kind: string) =>
      notices.filter((one) => one.kind === kind).map(({ href }) => href);
    let found = await told();
    for (const end = Date.now() + 210_000; Date.now() < end; found = await told()) {
      const lapsed = found.notices.some(
        ({ kind, message }) => kind === "order_lapsed" && message.includes(late.code.slice(0, 5)),
      );
      const news = subjects(found, "new_order");
      // One run settles kind after kind, and may see an order waiting and then cancelled; the next one settles what is no longer so.
      const gone = subjects(found, "order_cancelled").some((href) => href.endsWith(takenBack.part));
      const settled = gone && !news.some((href) => href.endsWith(late.part));
      if (lapsed && settled && news.some((href) => href.endsWith(fresh.part))) break;
      await sleep(500);
    }
    expect(subjects(found, "new_order").filter((href) => href.endsWith(fresh.part))).toHaveLength(1);
    expect(subjects(found, "new_order").filter((href) => href.endsWith(late.part))).toEqual([]);
    expect(subjects(found, "order_cancelled").some((href) => href.endsWith(takenBack.part))).toBe(true);
    expect(await stock(mango.variant)).toBe(before + 1);
    const { parts } = await answered<OrderTracking>(
      post("/shop/orders/track", { order_code: late.code, phone: "0912345678" }),
    );
    expect(parts[0]).toMatchObject({ state: "cancelled", answer_by: null });
    // Others may come and go meanwhile; one that stays tells whether somebody else could read it away.
    const standing = found.notices.find(({ kind }) => kind === "order_lapsed");
    await answered(jam.desk.post("/producer/notices/read", { id: standing?.id }));
    expect((await told()).notices).toContainEqual(expect.objectContaining({ id: standing?.id, read: false }));
    expect(await answered(mango.desk.post("/producer/notices/read", {}))).toEqual({ unread: 0 });
  });

  it("are sent at the hours a producer chose", async () => {
    const usual = await answered<NoticeSettingsView>(jam.desk.get("/producer/notices/settings"));
    expect(usual).toMatchObject({ by_mail: true, quiet_from: 21, quiet_to: 7, digest_hour: 7, low_stock: 5 });
    const wish = { by_mail: false, quiet_from: 20, quiet_to: 6, digest_hour: 8, low_stock: 3 };
    expect(await answered(jam.desk.post("/producer/notices/settings", wish))).toMatchObject(wish);
    expect((await jam.desk.post("/producer/notices/settings", { ...wish, quiet_to: 24 })).status).toBe(400);
  });
});
