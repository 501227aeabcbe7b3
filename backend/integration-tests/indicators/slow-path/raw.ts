import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { openChannels, SELLING, type State, stateOf } from "./presence";

/**
 * The slow way to every published number: raw rows, read whole and gone through one by one. It shares no code and no table of its
 * own with the fast way: not the kept versions, not the spans of presence, not the rules. Slow, and simple enough to be believed.
 */
export type Row = Record<string, unknown>;
export type Raw = {
  products: Row[];
  producers: Map<string, Row>;
  recognitions: Map<string, Row[]>;
  revocations: Map<string, Row[]>;
  extensions: Map<string, Row[]>;
  facts: Row[];
  /** What evidence says of a product on a channel on the day. */
  states: Map<string, Map<string, State>>;
  /** The channels that were open on the day. */
  open: Set<string>;
  levels: Map<string, string>;
  parents: Map<string, string | null>;
  heirs: Map<string, string[]>;
  ended: Set<string>;
  branches: Map<string, string>;
  /** Branches of the taxonomy by the legal document and the names it prints, made comparable. */
  printedBranches: Map<string, string>;
};

export const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

async function all(knex: Knex, sql: string): Promise<Row[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(sql);
  return rows;
}

export function grouped(rows: readonly Row[], key: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const of = String(row[key]);
    const group = groups.get(of);
    if (group) group.push(row);
    else groups.set(of, [row]);
  }
  return groups;
}

/** Letters and digits without marks and case, one space between words. */
export function comparable(printed: string): string {
  const plain = [...printed.normalize("NFD").toLowerCase()].filter((letter) => !/\p{M}/u.test(letter)).join("");
  return plain
    .replaceAll("đ", "d")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(" ");
}

const known = (column: string, at: string | null) => (at === null ? "true" : `${column} <= timestamptz '${at}'`);

const PRODUCTS_AT_ONCE = 500;

/** Every check of every product, some products at a time, since a nation's checks do not fit in memory as rows. */
async function readStates(knex: Knex, at: string | null, day: string, lines: readonly Row[]): Promise<Raw["states"]> {
  const ids = (await all(knex, "select distinct product_id from presence_check order by 1")).map((row) =>
    String(row.product_id),
  );
  const states: Raw["states"] = new Map();
  for (let start = 0; start < ids.length; start += PRODUCTS_AT_ONCE) {
    const some = ids.slice(start, start + PRODUCTS_AT_ONCE);
    const rows = await all(
      knex,
      `select c.product_id, c.channel_id, c.link_id, c.grade, c.outcome, c.day::text as day from presence_check c
       where not c.sample and c.product_id = any('{${some.join(",")}}') and ${known("c.recorded_at", at)} and not exists (
         select from presence_check o where o.overrules = c.hash and ${known("o.recorded_at", at)})
       order by c.observed_at, c.sequence`,
    );
    for (const [id, checks] of grouped(rows, "product_id"))
      states.set(id, new Map(SELLING.map((channel) => [channel, stateOf(checks, channel, lines, day)])));
  }
  return states;
}

/** Everything that was recorded until an instant; null for everything there is. Only rows that were never changed can be read so. */
export async function readRaw(knex: Knex, at: string | null, day: string): Promise<Raw> {
  const units = await all(knex, "select id, level, parent_id, valid_to from admin_unit");
  const successions = await all(knex, "select old_id, new_id from admin_succession");
  const groups = await all(knex, "select code, parent_code, legal_document_id, name, printed_as from product_group");
  const parentOf = new Map(groups.map((row) => [String(row.code), text(row.parent_code)]));
  const top = (code: string): string => {
    const above = parentOf.get(code);
    return above ? top(above) : code;
  };
  const lines = await all(
    knex,
    `select channel_id, "from"::text as "from", state from presence_channel_status
     where ${known("recorded_at", at)} order by recorded_at, id`,
  );
  const facts = await all(
    knex,
    `select f.* from indicator_fact f where ${known("f.recorded_at", at)} and not f.withdrawn and not exists (
       select from indicator_fact o where o.corrects = f.id and ${known("o.recorded_at", at)}) order by f.recorded_at, f.id`,
  );
  return {
    products: await all(
      knex,
      `select * from registered_product where ${known("created_at", at)} and same_as is null order by id`,
    ),
    producers: new Map(
      (await all(knex, `select * from producer where ${known("created_at", at)}`)).map((row) => [String(row.id), row]),
    ),
    recognitions: grouped(
      await all(
        knex,
        `select r.registered_product_id, r.stars, r.kind, r.group_text, r.legal_document_id, coalesce(r.decided_on, d.decided_on) as decided_on,
           coalesce(r.year, d.year) as year, r.recorded_on from recognition r left join decision d on d.id = r.decision_id
         where ${known("r.created_at", at)} order by r.id`,
      ),
      "registered_product_id",
    ),
    revocations: grouped(
      await all(knex, `select * from revocation where ${known("created_at", at)}`),
      "registered_product_id",
    ),
    extensions: grouped(
      await all(knex, `select * from extension where ${known("created_at", at)}`),
      "registered_product_id",
    ),
    facts,
    states: await readStates(knex, at, day, lines),
    open: openChannels(lines, day),
    levels: new Map(units.map((row) => [String(row.id), String(row.level)])),
    parents: new Map(units.map((row) => [String(row.id), text(row.parent_id)])),
    heirs: new Map(
      [...grouped(successions, "old_id")].map(([id, rows]) => [id, rows.map((row) => String(row.new_id))]),
    ),
    ended: new Set(units.filter((row) => row.valid_to !== null).map((row) => String(row.id))),
    branches: new Map(groups.map((row) => [String(row.code), top(String(row.code))])),
    printedBranches: new Map(
      groups.flatMap((row) =>
        [row.name, ...(row.printed_as as string[])].map((name) => [
          `${row.legal_document_id} ${comparable(String(name))}`,
          top(String(row.code)),
        ]),
      ),
    ),
  };
}

/** Whether a product or producer lies in a unit: as printed, or as that is today. */
export function liesIn(row: Row, within: string | null, raw: Raw): boolean {
  return within === null || unitsAround(row, raw).includes(within);
}

const around = new WeakMap<Row, string[]>();

/** Every unit it lies in, of both schemes. */
function unitsAround(row: Row, raw: Raw): string[] {
  const found = around.get(row) ?? climbed(row, raw);
  around.set(row, found);
  return found;
}

function climbed(row: Row, raw: Raw): string[] {
  const seen = new Set<string>();
  const climb = (id: string | null) => {
    if (id === null || seen.has(id)) return;
    seen.add(id);
    climb(raw.parents.get(id) ?? null);
    const heirs = lastHeirs(id, raw);
    if (heirs.length === 1) climb(heirs[0] ?? null);
  };
  for (const id of [row.commune_id, row.district_id, row.province_id]) climb(text(id));
  return [...seen];
}

export type Geography = "districts_2023" | "communes" | "provinces";

/** The district of then, or the commune or province of today, it lies in; null where that cannot be told. */
export function unitOf(row: Row, geography: Geography, raw: Raw): string | null {
  const surrounding = unitsAround(row, raw);
  const one = (level: string, isToday: boolean) =>
    surrounding.find((id) => raw.levels.get(id) === level && !(isToday && raw.ended.has(id))) ?? null;
  if (geography === "districts_2023") return one("district", false);
  return one(geography === "communes" ? "commune" : "province", true);
}

function lastHeirs(id: string, raw: Raw): string[] {
  if (!raw.ended.has(id)) return [id];
  return [...new Set((raw.heirs.get(id) ?? []).flatMap((heir) => lastHeirs(heir, raw)))];
}
