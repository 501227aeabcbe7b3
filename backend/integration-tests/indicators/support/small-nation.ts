import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { Ledger, type NewCheck } from "../../../src/modules/presence/store/ledger";
import { addStatus } from "../../../src/modules/presence/store/lives";
import type { NewStatusLine } from "../../../src/modules/presence/store/statuses";
import { monthsLater } from "../slow-path/certificate";
import { type Dice, dice } from "./dice";
import { type RawRows, writeRows } from "./raw-rows";
import { reportedPlaces } from "./reported-places";

const PRODUCTS = 120;
const PRODUCERS = 50;
const CHANNELS = ["shopee", "voso", "postmart", "buudien", "sendo", "own-shop", "website"];
const GROUPS = ["1-thuc-pham", "2-do-uong", "6-du-lich", null];
/** As decisions print them, under the law they were assessed by, under none, and as no law knows them. */
const PRINTED_GROUPS = ["Thực phẩm", "Đồ uống", "Thảo dược", "THỰC PHẨM", "Đặc sản vườn nhà", null];
const LAWS = ["law-1048-2019", "law-148-2023", null];
const LEGAL_TYPES = ["household", "establishment", "cooperative", "llc", "joint_stock", "company", null];
const PLACES = [
  ...Array.from({ length: 12 }, (_, index) => ({
    province_id: "p-87-2023",
    district_id: `d-${866 + index}`,
    commune_id: null,
  })),
  { province_id: "p-82-2023", district_id: "d-815", commune_id: null },
  { province_id: "p-82-2025", district_id: null, commune_id: "c-28261-2025" },
  { province_id: "p-82-2025", district_id: null, commune_id: null },
  { province_id: "p-01", district_id: null, commune_id: null },
];

/**
 * A register, facts and evidence of every sort the rules tell apart, by chance and always the same for a seed: certificates of which
 * only the year is known, places of both schemes, channels that closed or, by an officer's line, opened again, proofs that aged, claims, failures and corrections.
 */
export async function smallNation(knex: Knex, seed: number): Promise<void> {
  const random = dice(seed);
  const rows: RawRows = { producers: [], products: [], recognitions: [], revocations: [], facts: [], spans: [] };
  for (let number = 0; number < PRODUCERS; number += 1)
    rows.producers.push({
      id: `n-ct-${number}`,
      name: `Chủ thể N${number}`,
      legal_type: random.of(LEGAL_TYPES),
      district_id: random.of(PLACES).district_id,
    });
  for (let number = 0; number < PRODUCTS; number += 1)
    addProduct(rows, `n-sp-${String(number).padStart(3, "0")}`, random);
  addFacts(rows, random);
  await writeRows(knex, rows);
  await addEvidence(knex, rows, random);
}

function addProduct(rows: RawRows, id: string, random: Dice): void {
  const recorded = random.day("2019-06-01", "2023-06-01");
  const place = random.of(PLACES);
  const group_code = random.of(GROUPS);
  const product = {
    id,
    producer_id: random.chance(0.95) ? `n-ct-${random.below(PRODUCERS)}` : null,
    group_code,
    group_text: random.of(PRINTED_GROUPS),
  };
  rows.products.push({ ...product, ...place, recorded_at: `${recorded}T05:00:00Z` });
  // One undated recognition at most: several of them could have come in any order.
  let decided = random.day(recorded, monthsLater(recorded, 12));
  const dated = random.chance(0.75);
  recognise(rows, id, dated ? decided : null, random, "new");
  for (let again = 0; dated && again < 3 && random.chance(0.5); again += 1) {
    decided = random.day(decided, monthsLater(decided, 38));
    if (decided < "2026-11-01") recognise(rows, id, decided, random, random.chance(0.4) ? "upgrade" : "re_recognition");
  }
  if (dated && random.chance(0.1)) {
    const on = random.day(decided, monthsLater(decided, 30));
    rows.revocations.push({ product: id, decision_number: `${id}/QĐ`, decided_on: on, recorded_at: `${on}T06:00:00Z` });
  }
}

type Kind = RawRows["recognitions"][number]["kind"];

function recognise(rows: RawRows, product: string, decided_on: string | null, random: Dice, kind: Kind): void {
  const recorded =
    decided_on === null ? random.day("2021-01-01", "2025-01-01") : random.day(decided_on, monthsLater(decided_on, 3));
  const round = decided_on ?? random.day("2020-01-01", recorded);
  const stated = decided_on === null || random.chance(0.5);
  // A decision of the first weeks of a year is often of the round of the year before.
  const year =
    Number(round.slice(0, 4)) - (decided_on !== null && round.slice(5) <= "03-30" && random.chance(0.5) ? 1 : 0);
  rows.recognitions.push({
    id: `n-rcg-${String(rows.recognitions.length).padStart(5, "0")}`,
    ...{ product, kind, decided_on, group_text: random.of(PRINTED_GROUPS), law: random.of(LAWS) },
    stars: 3 + random.below(3),
    year: stated ? year : null,
    recorded_at: `${recorded}T07:00:00Z`,
  });
}

function addFacts(rows: RawRows, random: Dice): void {
  const add = (kind: string, content: object, valid_from: string, unit_id: string | null = null) => {
    const id = `n-fact-${String(rows.facts.length).padStart(5, "0")}`;
    rows.facts.push({
      id,
      kind,
      content,
      unit_id,
      valid_from,
      recorded_at: `${random.day(valid_from, monthsLater(valid_from, 2))}T08:00:00Z`,
    });
    return id;
  };
  const villages = ["d-866", "d-870", "d-873"].map((unit) =>
    add("craft_village", { name: unit, type: "craft_village", decision_number: "1/QĐ" }, "2019-01-01", unit),
  );
  for (const { id } of rows.producers) {
    if (random.chance(0.8))
      add(
        "legal_representative",
        { producer_id: id, gender: random.of(["female", "male"]) },
        random.day("2019-01-01", "2024-01-01"),
      );
    if (random.chance(0.2))
      add(
        "legal_representative",
        { producer_id: id, gender: random.of(["female", "male"]) },
        random.day("2024-01-01", "2026-01-01"),
      );
    if (random.chance(0.6))
      add(
        "enterprise_size",
        { producer_id: id, size: random.of(["micro", "small", "large"]) },
        random.day("2019-01-01", "2025-01-01"),
      );
    if (random.chance(0.6))
      add(
        "workforce",
        { producer_id: id, workers: 10, qualified: random.below(10) },
        random.day("2020-01-01", "2026-06-01"),
      );
  }
  legalForms(rows, random).map((form) => add("legal_form", form, random.day("2019-01-01", "2026-06-01")));
  for (const { id, producer_id } of rows.products) {
    const on = random.day("2020-01-01", "2026-06-01");
    if (producer_id !== null && random.chance(0.7)) {
      const kind = random.of(["supermarket", "none"]);
      add(
        "modern_retail",
        { producer_id, class: kind, outlet: null, product_ids: kind === "none" ? [] : [id], evidence_on: on },
        on,
      );
      applicationsOf(id, producer_id, rows, random).map((application) =>
        add("application", { ...application, year: Number(on.slice(0, 4)) }, on),
      );
    }
    if (random.chance(0.5))
      add(
        "craft_product",
        { product_id: id, craft_village: random.of([...villages, null]) },
        random.day("2020-01-01", "2024-01-01"),
      );
    if (random.chance(0.15)) add("production_status", { product_id: id, status: random.of(["ceased", "resumed"]) }, on);
  }
  rows.facts.push(...reportedPlaces(rows, random));
  correctSome(rows, random);
}

/** Producers that became something else by law. */
function legalForms(rows: RawRows, random: Dice) {
  const some = rows.producers.filter(() => random.chance(0.3));
  return some.map(({ id }) => ({ producer_id: id, legal_type: random.of(["cooperative", "llc", "establishment"]) }));
}

/** What a product was entered for, now and then by another than the producer it belongs to today. */
function applicationsOf(product_id: string, owner: string, rows: RawRows, random: Dice) {
  const purposes = ["new", "reassess", "upgrade"].filter(() => random.chance(0.45));
  return purposes.map((purpose) => {
    const producer_id = random.chance(0.2) ? random.of(rows.producers).id : owner;
    return { product_id, producer_id, purpose };
  });
}

/** Some facts were wrong: one row replaces another, or only takes it back. */
function correctSome(rows: RawRows, random: Dice): void {
  for (const wrong of rows.facts.filter(() => random.chance(0.05))) {
    const withdrawn = random.chance(0.5);
    const recorded_at = `${random.day(wrong.recorded_at.slice(0, 10), "2026-11-01")}T09:00:00Z`;
    rows.facts.push({
      ...wrong,
      id: `${wrong.id}-sua`,
      recorded_at,
      corrects: wrong.id,
      withdrawn,
      valid_from: random.day("2020-01-01", "2025-01-01"),
    });
  }
}

/** What officers added to channels' lives: closed and opened again, corrected on its day, open where nobody knew it, renamed. */
const TURNS: readonly { recorded: string; channel: string; from: string; state: NewStatusLine["state"] }[] = [
  { recorded: "2023-03-01", channel: "shopee", from: "2023-02-10", state: "closed" },
  { recorded: "2023-09-15", channel: "shopee", from: "2023-08-01", state: "open" },
  { recorded: "2024-01-10", channel: "website", from: "2023-12-01", state: "closed" },
  { recorded: "2024-05-20", channel: "website", from: "2023-12-01", state: "open" },
  { recorded: "2025-02-01", channel: "voso", from: "2024-06-01", state: "open" },
  { recorded: "2026-07-01", channel: "shopee", from: "2026-05-01", state: "open" },
  { recorded: "2026-10-01", channel: "sendo", from: "2026-06-01", state: "renamed" },
];

async function turn(knex: Knex, { recorded, channel, from, state }: (typeof TURNS)[number]): Promise<void> {
  const note = { vi: "Dòng mẫu.", en: "Sample line." };
  const line = { from, state, note, confidence: "confirmed" as const, sources: ["Nguồn mẫu"] };
  await addStatus(knex, channel, line, "user_fixture", new Date(`${recorded}T02:00:00.000Z`));
}

const OUTCOMES = [
  "buyable",
  "buyable",
  "buyable",
  "not_buyable",
  "gone",
  "gone",
  "absent",
  "undecided",
  "unreachable",
] as const;
const DAYS_OF_CHECKING = 40;

/** Checks by the very ledger that keeps real ones, in the order of the days on which they were recorded. */
async function addEvidence(knex: Knex, rows: RawRows, random: Dice): Promise<void> {
  const days = Array.from({ length: DAYS_OF_CHECKING }, () => random.day("2022-06-01", "2026-11-20")).sort();
  const watched = rows.products.flatMap(({ id }) =>
    CHANNELS.filter(() => random.chance(0.35)).map((channel) => ({ product: id, channel })),
  );
  let before = "";
  for (const day of days) {
    for (const one of TURNS.filter(({ recorded }) => recorded > before && recorded <= day)) await turn(knex, one);
    await checkSome(knex, watched, day, random);
    before = day;
  }
}

type Watched = { product: string; channel: string };

async function checkSome(knex: Knex, watched: readonly Watched[], day: string, random: Dice): Promise<void> {
  await Ledger.write(knex, new Date(`${day}T10:00:00.000Z`), async (ledger) => {
    for (const { product, channel } of watched) {
      if (random.chance(0.12)) await ledger.append({ body: checkOf(product, channel, day, random) });
    }
  });
}

/** What a day brings: checks, a channel that closes, a decision, a revocation, a producer's new legal type, and a fact taken back. */
export async function oneMoreDay(knex: Knex, seed: number): Promise<void> {
  const random = dice(seed);
  const products = Array.from({ length: PRODUCTS }, (_, number) => `n-sp-${String(number).padStart(3, "0")}`);
  const watched = products.flatMap((product) => CHANNELS.map((channel) => ({ product, channel })));
  await checkSome(knex, watched, "2026-11-24", random);
  await turn(knex, { recorded: "2026-11-24", channel: "buudien", from: "2026-11-20", state: "closed" });
  const [upgraded = "", revoked = ""] = products;
  const rows: RawRows = { producers: [], products: [], recognitions: [], revocations: [], facts: [], spans: [] };
  const at = "2026-11-24T11:00:00Z";
  const decision = { kind: "upgrade", decided_on: "2026-11-20", group_text: null, law: null } as const;
  rows.recognitions.push({ id: "n-rcg-more", product: upgraded, stars: 5, year: 2026, recorded_at: at, ...decision });
  rows.revocations.push({ product: revoked, decision_number: "9/QĐ-UBND", decided_on: "2026-11-23", recorded_at: at });
  await writeRows(knex, rows);
  await knex.raw("update producer set legal_type = 'cooperative' where id = 'n-ct-1'");
  await knex.raw(
    `insert into indicator_fact (id, kind, content, valid_from, source, recorded_by, request_key, corrects, withdrawn)
     select id || '-rut', kind, content, valid_from, source, recorded_by, id || '-rut', id, true from indicator_fact f
     where kind = 'legal_representative' and not exists (select from indicator_fact o where o.corrects = f.id) limit 1`,
  );
}

function checkOf(product: string, channel: string, recorded: string, random: Dice): NewCheck["body"] {
  // Seen on the day it is recorded, or some days before.
  const observed = random.chance(0.9) ? recorded : random.day(monthsLater(recorded, -1), recorded);
  const body = {
    version: 1 as const,
    product,
    channel,
    listing: null,
    link: random.chance(0.8) ? `${product}-1` : `${product}-2`,
    observedAt: `${observed}T03:${String(random.below(60)).padStart(2, "0")}:${String(random.below(60)).padStart(2, "0")}.${String(random.below(1_000)).padStart(3, "0")}Z`,
  };
  if (random.chance(0.1)) return { ...body, grade: "E", outcome: "claimed" };
  return { ...body, grade: "B", outcome: random.of(OUTCOMES), channelAnswer: ANSWER };
}

const ANSWER = { way: "feed", listingState: "mẫu", channelState: "mẫu" } as const;
