import { readRows, toCsv } from "@ocop/integrations/exchange";
import { Client } from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { ProducerList, ProductDetail } from "../../src/contracts/catalogue";
import type { ContentReview } from "../../src/contracts/content-desk";
import type {
  Checklist,
  OfferKept,
  OwnOffer,
  OwnProduct,
  OwnProducts,
  OwnSheet,
  OwnSubmission,
} from "../../src/contracts/producer-products";
import { answered, get } from "../support/shop/client";
import { officer } from "../support/shop/desk";
import { DONG_THAP, placeOrder, quoteFor } from "../support/shop/ordering";
import { producerDesk } from "../support/shop/producer";
import { NAMES } from "../support/shop/seed-rows";

type Desk = Awaited<ReturnType<typeof producerDesk>>;

let desk: Desk;
let other: Desk;
let tea: string;
/** As the other specs know it; put back after each change. */
let before: OwnOffer;

beforeAll(async () => {
  const producerOf = async (name: string) => {
    const { producers } = await answered<ProducerList>(get(`/shop/producers?q=${encodeURIComponent(name)}`));
    return producers.find((producer) => producer.name === name)?.id ?? "";
  };
  desk = await producerDesk(await producerOf("Hợp tác xã Sen Việt"));
  other = await producerDesk(await producerOf("Cơ sở Ba Tường"));
  const { products } = await answered<OwnProducts>(desk.get("/producer/products?q=tr%C3%A0%20sen"));
  tea = products.find(({ name }) => name === NAMES.raced)?.id ?? "";
  before = await offerNow();
});

async function offerNow(): Promise<OwnOffer> {
  const { offer } = await answered<OwnProduct>(desk.get(`/producer/products/${tea}`));
  if (!offer) throw new Error(`${NAMES.raced} is not on sale`);
  return offer;
}

const set = ({ price, stock, unit_label }: OwnOffer, change: object = {}) =>
  desk.post(`/producer/products/${tea}/offer`, {
    ...{ price: String(price), stock: String(stock), unit_label, seen_stock: before.stock },
    ...change,
  });

describe("price and stock at the producers' desk", () => {
  it("take effect at once", async () => {
    const { offer } = await answered<OfferKept>(set(before, { price: "47.000" }));
    expect(offer).toEqual({ ...before, price: 47_000 });
    expect(await offerNow()).toEqual(offer);
    await set(before);
  });

  it("never overwrite goods that moved since the page was shown", async () => {
    const stale = await set(before, { stock: "3", seen_stock: before.stock + 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { error: { code: "changed_meanwhile" }, offer: { stock: before.stock } },
    });
    expect(await offerNow()).toEqual(before);
  });

  it("are numbers", async () => {
    for (const wrong of [{ price: "rẻ" }, { price: "0" }, { stock: "nhiều" }, { stock: "-1" }])
      expect((await set(before, wrong)).status).toBe(400);
  });

  it("are a step of the checklist, as soon as there are goods", async () => {
    const { steps, product } = await answered<Checklist>(desk.get(`/producer/checklist?product=${tea}`));
    expect(product?.id).toBe(tea);
    expect(steps.find(({ step }) => step === "offer")?.state).toBe("done");
  });
});

describe("a product in several sizes", () => {
  const own = () => answered<OwnProduct>(desk.get(`/producer/products/${tea}`));
  const add = (change: object = {}) =>
    desk.post(`/producer/products/${tea}/offer`, {
      ...{ size: "new", price: "110.000", stock: "3", unit_label: "Hộp 500 g", net: "0,5 kg", gtin: null },
      ...{ seen_stock: null, ...change },
    });
  const withdraw = (stock: number) => add({ size: 2, stock: String(stock), seen_stock: stock, withdrawn: true });
  const shown = async () => answered<ProductDetail>(get(`/shop/products/${(await own()).product.handle}`));

  /** The working copy goes to an officer, who answers. */
  const reviewed = async (verdict: object) => {
    const { version } = (await own()).draft;
    const { submission } = await answered<OwnSubmission>(
      desk.post(`/producer/products/${tea}/submissions`, { version }),
    );
    const answer = `/officer/content/${submission.id}`;
    const review = await answered<ContentReview>((await officer()).get(answer));
    await answered((await officer()).post(answer, verdict));
    return review;
  };

  it("names the first size before there is a second; price and stock hold at once, the name after a review", async () => {
    expect((await add()).status).toBe(400);
    const { offer } = await answered<OfferKept>(set(before, { price: "48.000", unit_label: "Gói 100 g" }));
    expect(offer).toEqual({
      ...before,
      price: 48_000,
      told: { unit_label: "Gói 100 g", net: before.net, gtin: null },
    });
    expect((await shown()).offer?.unit_label).toBe(before.unit_label);
    ({ offer: before } = await answered<OfferKept>(set(before, { unit_label: "Gói 100 g" })));
  });

  it("is not for sale before an officer has approved its name, and its price may change meanwhile", async () => {
    const { offer } = await answered<OfferKept>(add());
    const told = { unit_label: "Hộp 500 g", net: { amount: 500, unit: "g" }, gtin: null };
    expect(offer).toEqual({
      ...{ size: 2, price: 110_000, stock: 3, reserved: 0, unit_label: null, net: null, gtin: null },
      ...{ withdrawn: true, told },
    });
    expect((await own()).content).toBe("drafted");
    const dearer = { size: 2, price: "115.000", stock: "3", seen_stock: 3 };
    const priced = await answered<OfferKept>(desk.post(`/producer/products/${tea}/offer`, dearer));
    expect(priced.offer).toEqual({ ...offer, price: 115_000 });
    const { sent, shown: standing } = await reviewed({
      verdict: "ask_changes",
      note: "Ghi rõ hộp giấy hay hộp thiếc.",
    });
    expect(sent.sizes.map(({ name }) => name)).toEqual(["Gói 100 g", "Hộp 500 g"]);
    expect(standing.sizes.map(({ size, name }) => [size, name])).toEqual([
      [1, before.unit_label],
      [2, null],
    ]);
    expect((await own()).sizes).toMatchObject([{ size: 1 }, { size: 2, withdrawn: true, told }]);
    expect((await shown()).sizes).toEqual([]);
    await answered(add({ size: 2, seen_stock: 3 }));
  });

  it("has its line in the sheet meanwhile, whose price and stock can be edited without selling it", async () => {
    const download = await desk.get("/producer/product-sheet?format=csv");
    const rows = await readRows(new TextEncoder().encode(download.text));
    const line = rows.find(([code]) => code === `${tea}-2`);
    expect(line?.slice(2, 5)).toEqual(["110000", "3", "Hộp 500 g"]);
    line?.splice(2, 2, "112.000", "4");
    const body = new FormData();
    body.append("file", new Blob([Buffer.from(toCsv(rows))]), "san-pham.csv");
    const sheet = await answered<OwnSheet>(desk.post("/producer/product-sheet", body));
    expect(sheet.check.faults).toEqual([]);
    await answered(desk.post(`/producer/product-sheet/${sheet.sheet_id}/apply`, {}));
    expect((await own()).sizes[1]).toMatchObject({ price: 112_000, stock: 4, withdrawn: true });
    await answered(add({ size: 2, seen_stock: 4 }));
  });

  it("is offered to buyers, who order the one they choose and take from its stock alone", async () => {
    await reviewed({ verdict: "approve" });
    before = await offerNow();
    expect(before).toMatchObject({ unit_label: "Gói 100 g", told: null });
    expect((await own()).sizes[1]).toMatchObject({
      ...{ price: 110_000, stock: 3, unit_label: "Hộp 500 g", net: { amount: 500, unit: "g" } },
      ...{ withdrawn: false, told: null },
    });
    await expect.poll(async () => (await shown()).sizes.length, { interval: 250 }).toBe(2);
    const { sizes, offer: leading } = await shown();
    expect(leading?.price, "the cheapest that can be bought").toBe(Math.min(before.price, 110_000));
    expect(sizes.map(({ unit_label, price }) => [unit_label, price])).toEqual([
      [before.unit_label, before.price],
      ["Hộp 500 g", 110_000],
    ]);
    const lines = [{ variant_id: sizes[1]?.variant_id ?? "", quantity: 2 }];
    const quote = await quoteFor(lines, DONG_THAP);
    expect(quote).toMatchObject({ subtotal: 220_000, lines: [{ unit_label: "Hộp 500 g", available: 3 }] });
    expect(await placeOrder(lines)).toMatchObject({ repeated: false });
    expect((await own()).sizes.map(({ reserved }) => reserved)).toEqual([before.reserved, 2]);
  });

  it("refuses a name that is taken or too long, a wrong bar code, an unclear weight and an eleventh size", async () => {
    const fieldOf = async (change: object) => {
      const { status, body } = await add(change);
      return [status, (body as { error: { fields?: { field: string }[] } }).error.fields?.[0]?.field];
    };
    expect(await fieldOf({ unit_label: "hộp  500G" })).toEqual([400, "unit_label"]);
    expect(await fieldOf({ unit_label: "Hộp quà Tết thật to và rất đẹp" })).toEqual([400, "unit_label"]);
    expect(await fieldOf({ unit_label: null })).toEqual([400, "unit_label"]);
    expect(await fieldOf({ unit_label: "Hũ", gtin: "8930000000018" })).toEqual([400, "gtin"]);
    expect(await fieldOf({ unit_label: "Hũ", net: "1.500 g" })).toEqual([400, "net"]);
    expect(await fieldOf({ size: 11 })).toEqual([400, "size"]);
    expect((await add({ size: 7 })).status).toBe(404);
  });

  it("loses a size without losing its orders, but never the first one", async () => {
    expect((await withdraw(1)).status).toBe(409);
    expect((await set(before, { withdrawn: true })).status).toBe(400);
    const variant = (await shown()).sizes[1]?.variant_id ?? "";
    expect((await withdraw(3)).status).toBe(200);
    expect((await quoteFor([{ variant_id: variant, quantity: 1 }])).lines).toMatchObject([{ fault: "not_sold" }]);
    await expect.poll(async () => (await shown()).sizes, { interval: 250 }).toEqual([]);
    expect((await own()).sizes).toMatchObject([{ size: 1 }, { size: 2, withdrawn: true, reserved: 2 }]);
  });
});

describe("a producer's own sheet", () => {
  async function send(price: string): Promise<OwnSheet> {
    const download = await desk.get("/producer/product-sheet?format=csv");
    const rows = await readRows(new TextEncoder().encode(download.text));
    rows.find(([code]) => code === tea)?.splice(2, 1, price);
    const body = new FormData();
    body.append("file", new Blob([toCsv(rows)]), "san-pham.csv");
    return answered<OwnSheet>(desk.post("/producer/product-sheet", body));
  }
  const apply = ({ sheet_id }: OwnSheet) =>
    answered<OwnSheet>(desk.post(`/producer/product-sheet/${sheet_id}/apply`, {}));

  it("is looked at first and then applied, whole or not at all", async () => {
    const wrong = await send("rẻ");
    expect(wrong.check.faults).toMatchObject([{ code: "price", column: "Giá bán (đồng)" }]);
    expect((await apply(wrong)).check.applied).toBe(false);
    const sheet = await send("46.000");
    expect(sheet.check).toMatchObject({ applied: false, faults: [], changes: [{ product: { id: tea } }] });
    expect(await offerNow()).toEqual(before);
    expect((await apply(sheet)).check.applied).toBe(true);
    expect((await offerNow()).price).toBe(46_000);
    await set(before);
  });

  it("sends label texts for review, once", async () => {
    const download = await desk.get("/producer/product-sheet?format=csv");
    const rows = await readRows(new TextEncoder().encode(download.text));
    const usage = rows[0]?.indexOf("Cách dùng") ?? -1;
    const line = rows.find(([code]) => code === tea);
    line?.splice(usage, 1, "Pha nước 80 độ, ba phút");
    const body = new FormData();
    body.append("file", new Blob([Buffer.from(toCsv(rows))]), "san-pham.csv");
    const sheet = await answered<OwnSheet>(desk.post("/producer/product-sheet", body));
    expect((await apply(sheet)).check.applied).toBe(true);
    const after = await answered<OwnProduct>(desk.get(`/producer/products/${tea}`));
    expect(after).toMatchObject({
      content: "open",
      draft: { fields: { label: { usage: "Pha nước 80 độ, ba phút" } } },
    });
    await apply(sheet);
    const again = await answered<OwnProduct>(desk.get(`/producer/products/${tea}`));
    expect(again.submissions).toEqual(after.submissions);
  });

  it("is carried to its end after a crash between writing it down and carrying it out", async () => {
    const usage = "Pha nguội qua đêm";
    const database = new Client(inject("shop").databaseUrl);
    await database.connect();
    try {
      const plan = { offers: [], labels: [{ product: tea, label: { usage } }] };
      await database.query(
        `INSERT INTO content_sheet (id, producer_id, sha256, plan, decided_by, decided_at)
         SELECT 'csheet_left', producer_id, 'x', $1, 'prin_x', now() - interval '1 hour' FROM registered_product WHERE id = $2`,
        [JSON.stringify(plan), tea],
      );
    } finally {
      await database.end();
    }
    await expect
      .poll(async () => (await answered<OwnProduct>(desk.get(`/producer/products/${tea}`))).draft.fields.label.usage, {
        interval: 500,
      })
      .toBe(usage);
  });

  it("is kept for its own producer only, and only the last one sent", async () => {
    const [first, second] = [await send("45.000"), await send("44.000")];
    expect((await other.get(`/producer/product-sheet/${second.sheet_id}`)).status).toBe(404);
    expect((await desk.get(`/producer/product-sheet/${first.sheet_id}`)).status).toBe(404);
    expect((await desk.get(`/producer/product-sheet/${second.sheet_id}`)).status).toBe(200);
  });
});
