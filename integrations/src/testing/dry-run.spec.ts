import { describe, expect, it } from "vitest";
import { type Fault, isMarketplaceError, type Known, type ListingDraft, type Sku, sayFault, type Vnd } from "../core";
import { listingsOf } from "./assertions";
import { SETUPS } from "./setups";
import { type ContractWorld, openWorld } from "./world";

/** A small generator with a seed, so that every run tries the same products. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

type Change = (draft: ListingDraft, random: () => number) => ListingDraft;

const unit = (draft: ListingDraft, change: Partial<ListingDraft["units"][number]>): ListingDraft => ({
  ...draft,
  units: draft.units.map((own) => ({ ...own, ...change })),
});
const pick = (random: () => number, ...values: readonly number[]) => values[Math.floor(random() * values.length)] ?? 0;

/** What producers get wrong. Whether it is wrong on a channel, the channel's sandbox says. */
const MISTAKES: Readonly<Record<string, Change>> = {
  "no name": (draft, random) => ({ ...draft, title: " ".repeat(Math.floor(random() * 4)) }),
  "a name of a few letters": (draft, random) => ({ ...draft, title: "Xoài".slice(0, 1 + Math.floor(random() * 4)) }),
  "an endless name": (draft, random) => ({
    ...draft,
    title: "Xoài cát Hòa Lộc Đồng Tháp ".repeat(10 + Math.floor(random() * 40)),
  }),
  "a name of many accents": (draft, random) => ({ ...draft, title: "Ế".repeat(100 + Math.floor(random() * 19)) }),
  "marks in the name": (draft) => ({ ...draft, title: `${draft.title} <b>"ngon"</b>` }),
  "no description": (draft) => ({ ...draft, description: "" }),
  "a description of three words": (draft) => ({ ...draft, description: "<p>Ngon</p>" }),
  "no picture": (draft) => ({ ...draft, images: [] }),
  "too many pictures": (draft, random) => ({
    ...draft,
    images: Array.from({ length: 22 + Math.floor(random() * 5) }, (_, at) => `${draft.images[0]}?${at}`),
  }),
  "a picture from elsewhere": (draft) => ({ ...draft, images: ["https://anh.example.vn/xoai.jpg"] }),
  "no price": (draft) => unit(draft, { price: 0 as Vnd }),
  "a negative price": (draft, random) => unit(draft, { price: -Math.ceil(random() * 1e5) as Vnd }),
  "half a đồng": (draft, random) => unit(draft, { price: (1_000.5 + Math.floor(random() * 1e5)) as Vnd }),
  "a price in thousands": (draft, random) => unit(draft, { price: pick(random, 45, 89, 120) as Vnd }),
  "less than nothing in stock": (draft, random) => unit(draft, { stock: -Math.ceil(random() * 10) }),
  "no weight": (draft) => ({ ...draft, weightGrams: 0 }),
  "a weight in tonnes": (draft, random) => ({ ...draft, weightGrams: pick(random, 45_000, 90_000, 1_000_000) }),
  "no size": ({ sizeCm: _size, ...draft }) => draft,
  "a size in millimetres": (draft, random) => ({
    ...draft,
    sizeCm: { length: 2_000, width: 1_200, height: pick(random, 600, 700) },
  }),
  "no attributes": (draft) => ({ ...draft, attributes: [] }),
  "an option that does not exist": (draft, random) => ({
    ...draft,
    attributes: draft.attributes.map((attribute) => ({
      ...attribute,
      values: [{ id: String(9_000 + Math.floor(random() * 99)) }],
    })),
  }),
  "an attribute left empty": (draft) => ({
    ...draft,
    attributes: draft.attributes.map((attribute) => ({ ...attribute, values: [{ text: "" }] })),
  }),
  "no brand": ({ brand: _brand, ...draft }) => draft,
  "no carrier": (draft) => ({ ...draft, carriers: [] }),
  "a carrier the shop does not have": (draft) =>
    draft.carriers.length > 0 ? { ...draft, carriers: ["50022"] } : draft,
  "no warehouse": ({ warehouse: _warehouse, ...draft }) => draft,
  "a SKU of a whole sentence": (draft, random) =>
    unit(draft, { sku: `${"MA-HANG ".repeat(8)}${Math.floor(random() * 1e6)}` as Sku }),
};

async function refuses(world: ContractWorld, draft: ListingDraft): Promise<boolean> {
  try {
    await listingsOf(world).create(draft, world.call);
    return false;
  } catch (error) {
    if (isMarketplaceError(error) && error.failure.kind === "fix_data") return true;
    throw error;
  }
}

async function knownOf({ ports, call, setup }: ContractWorld, draft: ListingDraft): Promise<Known> {
  const tree = await ports.categories?.tree(call);
  return {
    rules: await ports.categories?.rules(draft.category, call),
    category: tree?.find(({ id }) => id === setup.category),
    shop: await ports.shop?.facts(call),
  };
}

interface Tally {
  faulty: number;
  good: number;
  readonly missed: string[];
  readonly blocked: string[];
}

type Dry = (draft: ListingDraft) => readonly Fault[];

async function tryMistakes(world: ContractWorld, dry: Dry, random: () => number, tally: Tally): Promise<void> {
  for (const [name, change] of Object.entries(MISTAKES)) {
    const draft = change(await world.draft(), random);
    const found = dry(draft);
    for (const fault of found) expect(sayFault(fault).vi).toMatch(/[.]$/);
    if (!(await refuses(world, draft))) continue;
    tally.faulty += 1;
    if (found.length === 0) tally.missed.push(`${world.setup.sandbox.id}: ${name}`);
  }
}

async function tryGoodOne(world: ContractWorld, dry: Dry, random: () => number, tally: Tally): Promise<void> {
  const price = (1_000 * Math.ceil(20 + random() * 400)) as Vnd;
  const weightGrams = Math.ceil(50 + random() * 5_000);
  const draft = unit(await world.draft({ weightGrams }), { price, stock: Math.floor(random() * 500) });
  tally.good += 1;
  if (dry(draft).length > 0 || (await refuses(world, draft)))
    tally.blocked.push(`${world.setup.sandbox.id}: ${JSON.stringify(dry(draft))}`);
}

describe("dry runs", () => {
  it("catch at least 98 of 100 faulty products before sending, and block no good one", async () => {
    const setups = Object.values(SETUPS);
    const tally: Tally = { faulty: 0, good: 0, missed: [], blocked: [] };
    for (const setup of setups) {
      const world = await openWorld(setup);
      const random = seeded(20_261_125);
      const known = await knownOf(world, await world.draft());
      const dry: Dry = (draft) => listingsOf(world).dryRun(draft, known).faults;
      for (let round = 0; round < 4; round += 1) await tryMistakes(world, dry, random, tally);
      for (let count = 0; count < 15; count += 1) await tryGoodOne(world, dry, random, tally);
      await world.close();
    }
    const { faulty, good, missed, blocked } = tally;
    expect(blocked).toEqual([]);
    expect(good).toBe(15 * setups.length);
    expect(faulty).toBeGreaterThanOrEqual(300);
    expect((faulty - missed.length) / faulty, `of ${faulty}, missed: ${missed.join(", ")}`).toBeGreaterThanOrEqual(
      0.98,
    );
  }, 60_000);
});
