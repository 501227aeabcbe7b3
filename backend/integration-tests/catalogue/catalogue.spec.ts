import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { CatalogueDocument } from "../../src/modules/catalogue/document";
import type { CatalogueService } from "../../src/modules/catalogue/service";
import type { DemoService } from "../../src/modules/demo/service";
import type { RegisterService } from "../../src/modules/register/service";
import type { Choice } from "../../src/workflows/shop/list/list-filters";
import { type Application, openApplication } from "../support/catalogue/application";
import { calls, documents, revision } from "../support/catalogue/shop";

const REAL_PRODUCTS = 408;

let application: Application;
let container: MedusaContainer;
let call: ReturnType<typeof calls>;
let catalogue: CatalogueService;
let register: RegisterService;

beforeAll(async () => {
  application = await openApplication({ OCOP_DEMO: "on" });
  container = application.container;
  call = calls();
  catalogue = container.resolve("catalogue");
  register = container.resolve("register");
  await call.loadFirstData(container, () => {});
});
afterAll(() => application?.stop());

/** Any document that fulfils a wish. */
async function someDocument(wish: (document: CatalogueDocument) => boolean): Promise<CatalogueDocument> {
  const found = [...(await documents(container)).values()].find(wish);
  if (!found) throw new Error("No document fulfils the wish");
  return found;
}

async function document(id: string): Promise<CatalogueDocument | undefined> {
  return (await documents(container, { id })).get(id);
}

const linkOf = (document: CatalogueDocument) => ({
  register: { registered_product_id: document.id },
  [Modules.PRODUCT]: { product_id: document.product_id },
});

describe("first data", () => {
  it("has a document for every real product, and goods on sale", async () => {
    const all = [...(await documents(container)).values()];
    expect(all).toHaveLength(REAL_PRODUCTS);
    expect(all.filter(({ price }) => price !== null).length).toBeGreaterThanOrEqual(150);
    expect(all.filter(({ price, in_stock }) => price !== null && !in_stock).length).toBeGreaterThanOrEqual(3);
  });

  it("changes nothing the second time", async () => {
    const before = await revision(container);
    const results = new Map<string, unknown>();
    await call.loadFirstData(container, (what, _, result) => results.set(what, result));
    expect(results.get("products")).toEqual({ created: 0, changed: 0, adopted: 0 });
    expect(results.get("demonstration")).toMatchObject({ offers: { created: 0, changed: 0, restocked: 0 } });
    expect(results.get("catalogue")).toEqual({ refreshed: 0 });
    expect(await revision(container)).toEqual(before);
  });
});

describe("projectCatalogue", () => {
  it("gives each registered product one published product in the shop's channel, without price or text", async () => {
    const unsold = await someDocument(({ price }) => price === null);
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "product",
      fields: [
        "handle",
        "title",
        "status",
        "description",
        "thumbnail",
        "variants.id",
        "sales_channels.id",
        "shipping_profile.id",
      ],
      filters: { id: unsold.product_id },
    });
    expect(data).toMatchObject([
      {
        handle: unsold.card.handle,
        title: unsold.name,
        status: "published",
        description: null,
        thumbnail: null,
        variants: [],
        sales_channels: [{ id: expect.any(String) }],
        shipping_profile: { id: expect.any(String) },
      },
    ]);
  });

  it("adopts the product a crash left without its link", async () => {
    const orphan = await someDocument(() => true);
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss([linkOf(orphan)]);
    expect(await call.projectCatalogue(container)).toEqual({ created: 0, changed: 0, adopted: 1 });
    await call.refreshCatalogue(container);
    expect((await document(orphan.id))?.product_id).toBe(orphan.product_id);
  });
});

describe("setOffers", () => {
  const offerOf = (registered_product_id: string) => ({
    registered_product_id,
    price: 61_000,
    stock: 6,
    unit_label: "hộp 200 g",
    net: null,
    sample: false,
  });
  const unsold = () => someDocument(({ price, producer }) => price === null && producer !== null);
  const skuOf = (id: string) => `OCOP-${id.replace("rprod_", "")}`;

  it("goes on after a crash between a variant and its price and stock item", async () => {
    const { id, product_id } = await unsold();
    const sku = skuOf(id);
    await container.resolve(Modules.PRODUCT).createProductVariants({ product_id, sku, title: "hộp 200 g" });
    await container.resolve(Modules.INVENTORY).createInventoryItems({ sku });
    expect(await call.setOffers(container, [offerOf(id)])).toEqual({ created: 1, changed: 0, restocked: 0 });
    expect(await call.setOffers(container, [offerOf(id)])).toEqual({ created: 0, changed: 0, restocked: 0 });
    await call.refreshCatalogue(container);
    expect(await document(id)).toMatchObject({ price: 61_000, available: 6 });
  });

  it("takes up a stock item whose variant is gone", async () => {
    const { id } = await unsold();
    await container.resolve(Modules.INVENTORY).createInventoryItems({ sku: skuOf(id) });
    expect(await call.setOffers(container, [offerOf(id)])).toEqual({ created: 1, changed: 0, restocked: 0 });
    await call.refreshCatalogue(container);
    expect(await document(id)).toMatchObject({ price: 61_000, available: 6 });
  });

  it("refuses a product the register does not hold, and an offer that makes no sense", async () => {
    await expect(call.setOffers(container, [offerOf("rprod_nowhere")])).rejects.toThrow("rprod_nowhere");
    await expect(call.setOffers(container, [{ ...offerOf("rprod_x"), price: 0.5 }])).rejects.toThrow();
  });
});

describe("refreshCatalogue", () => {
  it("follows price and stock, whoever wrote them", async () => {
    const sold = await someDocument(({ available }) => available > 5);
    const offer = {
      registered_product_id: sold.id,
      price: 77_000,
      stock: 4,
      unit_label: null,
      net: null,
      sample: false,
    };
    expect(await call.setOffers(container, [offer])).toEqual({ created: 0, changed: 1, restocked: 1 });
    expect(await call.setOffers(container, [offer])).toEqual({ created: 0, changed: 0, restocked: 0 });
    await call.refreshCatalogue(container);
    expect(await document(sold.id)).toMatchObject({ price: 77_000, available: 4, card: { offer: { sample: false } } });

    const inventory = container.resolve(Modules.INVENTORY);
    const [item] = await inventory.listInventoryItems({ sku: sold.card.offer?.sku });
    const [level] = await inventory.listInventoryLevels({ inventory_item_id: item?.id });
    if (!item || !level) throw new Error("The offer has no stock level");
    await inventory.createReservationItems({ inventory_item_id: item.id, location_id: level.location_id, quantity: 4 });
    await call.refreshCatalogue(container);
    expect(await document(sold.id)).toMatchObject({ available: 0, in_stock: false });
  });

  it("puts a product on sale that was only shown", async () => {
    const shown = await someDocument(({ price, producer }) => price === null && producer !== null);
    const net = { amount: 500, unit: "g" as const };
    const offer = {
      registered_product_id: shown.id,
      price: 50_000,
      stock: 9,
      unit_label: "gói 500 g",
      net,
      sample: false,
    };
    expect(await call.setOffers(container, [offer])).toEqual({ created: 1, changed: 0, restocked: 0 });
    await call.refreshCatalogue(container);
    expect(await document(shown.id)).toMatchObject({ price: 50_000, available: 9, card: { offer: { net } } });
  });

  it("shows what an import added, removes what was deleted", async () => {
    const file =
      "Tên sản phẩm;Chủ thể;Tỉnh;Hạng sao;Số QĐ;Ngày QĐ\nTrà lài thử;HTX Thử Nghiệm;Đồng Tháp;4;12/QĐ-UBND;01/10/2026";
    const content = Buffer.from(file).toString("base64");
    const input = { file_name: "moi.csv", content, actor: "test", dry_run: false, skip_refused: false };
    const { result } = await call.importRegisterWorkflow(container).run({ input });
    expect(result.counts.added).toBe(1);
    await call.refreshCatalogue(container);
    const added = [...(await documents(container, { q: "trà lài thử" })).values()].find(
      ({ name }) => name === "Trà lài thử",
    );
    expect(added).toMatchObject({ state_1: "in_force", stars_1: 4, price: null });

    await register.softDeleteRegisteredProducts([added?.id ?? ""]);
    await call.refreshCatalogue(container);
    expect(await document(added?.id ?? "")).toBeUndefined();
  });

  it("shows a corrected name of the producer on all its products", async () => {
    const made = await someDocument(({ card }) => card.producer !== null);
    const id = made.card.producer?.id ?? "";
    await register.updateProducers({ id, name: "Hợp tác xã Đổi Tên" });
    await call.refreshCatalogue(container);
    const own = [...(await documents(container, { producer: id })).values()];
    expect(own.length).toBeGreaterThan(0);
    for (const { card } of own) expect(card.producer?.name).toBe("Hợp tác xã Đổi Tên");
  });

  it("shows a story and a label somebody wrote in place of the samples", async () => {
    const sampled = await someDocument(({ detail }) => detail.story?.sample === true);
    await catalogue.createProductContents([
      {
        registered_product_id: sampled.id,
        story_vi: "Lời kể thật.",
        story_en: null,
        label_facts: null,
        pictures: null,
      },
    ]);
    await call.refreshCatalogue(container);
    expect((await document(sampled.id))?.detail).toMatchObject({
      story: { text_vi: "Lời kể thật.", sample: false },
      label_facts: { sample: true },
    });
  });

  it("names a product it cannot read, leaves it as it is and goes on with the others", async () => {
    const [broken, other] = [...(await documents(container)).values()].filter(({ detail }) => detail.story === null);
    if (!broken || !other) throw new Error("Every product has a story");
    const content = { story_vi: "Lời kể thật.", story_en: null, pictures: null };
    await catalogue.createProductContents([
      { ...content, registered_product_id: broken.id, label_facts: { net_quantity: 500 } },
      { ...content, registered_product_id: other.id, label_facts: null },
    ]);
    await call.refreshCatalogue(container);
    expect((await document(broken.id))?.detail.story).toBeNull();
    expect((await document(other.id))?.detail.story).toMatchObject({ text_vi: "Lời kể thật." });
    await catalogue.updateProductContents({ registered_product_id: broken.id, label_facts: null });
    await call.refreshCatalogue(container);
    expect((await document(broken.id))?.detail.story).toMatchObject({ text_vi: "Lời kể thật." });
  });

  it("is done by one process at a time, and loses nothing", async () => {
    const touched = await someDocument(() => true);
    await catalogue.noteRegisteredProducts([touched.id]);
    const other = await catalogue.asOnlyRefresher(() => call.refreshCatalogue(container));
    expect(other).toBeNull();
    expect(await call.refreshCatalogue(container)).toBe(1);
    expect(await call.refreshCatalogue(container)).toBe(0);
  });
});

describe("the day after a certificate ends", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const choice = (change: Partial<Choice>): Choice => ({
    ...{ stars: [], group: [], province: [], district: [], commune: [], producer: [], legal_type: [], certificate: [] },
    ...{ in_stock: false, price_min: null, price_max: null },
    ...change,
  });
  const list = (change: Partial<Choice>) =>
    call.listProducts(container, {
      q: undefined,
      choice: choice(change),
      sort: "name",
      page: 1,
      limit: 500,
      facets: true,
    });
  const IN_FORCE: Choice["certificate"] = ["in_force", "expiring", "extended"];
  const count = (facet: { value: string; count: number }[], value: string) =>
    facet.find((entry) => entry.value === value)?.count ?? 0;
  const midnight = (dayNumber: number) => new Date(dayNumber * 86_400_000 - 7 * 3_600_000);

  it("takes badge, filter and facets away at midnight in Việt Nam, without touching a document", async () => {
    const ending = await someDocument(({ state_1, stars_1 }) => state_1 === "expiring" && stars_1 === 3);
    vi.useFakeTimers({ toFake: ["Date"], now: midnight(ending.until_1).getTime() - 1_000 });
    const lastDay = await list({ certificate: IN_FORCE });
    const stateOfIndex = await revision(container);
    const shown = lastDay.products.find(({ id }) => id === ending.id);
    expect(shown?.certificate).toMatchObject({ status: "expiring", badge: { stars: 3 } });

    vi.setSystemTime(midnight(ending.until_1));
    const nextDay = await list({ certificate: IN_FORCE });
    expect(nextDay.products.some(({ id }) => id === ending.id)).toBe(false);
    const lapsed = await list({ certificate: ["lapsed"] });
    expect(lapsed.products.find(({ id }) => id === ending.id)?.certificate).toMatchObject({
      status: "lapsed",
      badge: null,
    });
    // Others may end on the same day, so the lists are compared with the facets and not with the day before alone.
    const gone = lastDay.products.filter(({ id }) => !nextDay.products.some((product) => product.id === id));
    expect(nextDay.page.total).toBe(lastDay.page.total - gone.length);
    const threeStars = gone.filter(({ certificate }) => certificate.badge?.stars === 3).length;
    expect(count(nextDay.facets?.stars ?? [], "3")).toBe(count(lastDay.facets?.stars ?? [], "3") - threeStars);
    expect(count(nextDay.facets?.certificate ?? [], "lapsed")).toBe(lapsed.page.total);
    expect(await revision(container)).toEqual(stateOfIndex);
  });

  it("brings the stretches ahead into view once a day", async () => {
    const ending = await someDocument(({ state_1 }) => state_1 === "expiring");
    vi.useFakeTimers({ toFake: ["Date"], now: midnight(ending.until_1) });
    expect(await call.turnDay(container)).toBeGreaterThan(0);
    await call.refreshCatalogue(container);
    expect(await document(ending.id)).toMatchObject({ state_1: "lapsed", stars_1: null });
    expect(await call.turnDay(container)).toBe(0);
  });
});

describe("rebuildCatalogue", () => {
  it("never shows less while it runs, and misses no change made meanwhile", async () => {
    const before = (await documents(container)).size;
    const changed = await someDocument(({ available }) => available > 5);
    const counts = new Set<number>();
    let running = true;
    const watching = (async () => {
      while (running) counts.add((await documents(container)).size);
    })();
    const offer = {
      registered_product_id: changed.id,
      price: 99_000,
      stock: 3,
      unit_label: null,
      net: null,
      sample: false,
    };
    await Promise.all([
      call.rebuildCatalogue(container),
      call.setOffers(container, [offer]).then(() => call.refreshCatalogue(container)),
    ]);
    await call.refreshCatalogue(container);
    running = false;
    await watching;
    expect([...counts]).toEqual([before]);
    expect(await document(changed.id)).toMatchObject({ price: 99_000, available: 3 });
    expect(await call.needsRebuild(container)).toBe(false);
  });
});

describe("the demonstration", () => {
  it("never enters the register's tables", async () => {
    const sampled = await someDocument(({ card }) => card.facts.recognitions.some(({ sample }) => sample));
    const facts = (await register.certificateFacts([sampled.id])).get(sampled.id);
    expect(facts?.recognitions.some(({ decision_number }) => decision_number?.startsWith("MẪU"))).toBe(false);
    const decisions = await register.listDecisions({}, { take: null });
    expect(decisions.some(({ number }) => number.startsWith("MẪU"))).toBe(false);
  });

  it("is not read where it is off", async () => {
    const sampled = await someDocument(({ detail }) => detail.label_facts?.sample === true);
    expect((await catalogue.contentFacts([sampled.id], true)).get(sampled.id)?.demo_content).toBeTruthy();
    expect((await catalogue.contentFacts([sampled.id], false)).get(sampled.id)?.demo_content ?? null).toBeNull();
  });

  it("goes without a trace, leaves real offers alone, and comes back", { timeout: 180_000 }, async () => {
    const demo: DemoService = container.resolve("demo");
    const real = await someDocument(({ card }) => card.offer?.sample === false);
    const removed = await call.removeDemo(container);
    expect(removed.offers).toBeGreaterThan(100);
    await call.refreshCatalogue(container);
    const all = [...(await documents(container)).values()];
    expect(all.filter(({ sample }) => sample)).toEqual([]);
    expect(await demo.listDemoProducts({}, { take: null })).toEqual([]);
    expect((await document(real.id))?.card.offer).toEqual(real.card.offer);
    expect(await call.removeDemo(container)).toEqual({ products: 0, offers: 0 });

    const loaded = await call.loadDemo(container);
    expect(loaded.offers.created).toBe(removed.offers);
    expect(loaded.unmatched).toEqual([]);
  });
});
