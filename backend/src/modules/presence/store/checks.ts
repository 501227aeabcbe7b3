import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CheckBody } from "@ocop/integrations/evidence";
import type { TimelineCheck } from "../domain/timeline";
import { CHECK_COLUMNS, type CheckRow, check, type FullCheck, fullCheck, totalRow } from "./rows";
import { ANY, rowsOf, run } from "./sql";

/** One product on one channel, with or without the demonstration's evidence. */
export type Pair = { readonly product: string; readonly channel: string; readonly sample: boolean };

export function toTimelineCheck(row: CheckRow): TimelineCheck {
  const { id, sequence, hash, link_id, overrules, service, day, observed_at, grade, outcome } = row;
  return { id, sequence, hash, link: link_id, overrules, service, day, at: observed_at.getTime(), grade, outcome };
}

/** Checks of products on one channel, in the order of their records. */
export async function checksOfProducts(
  knex: Knex,
  { channel, sample }: Omit<Pair, "product">,
  products: readonly string[],
): Promise<CheckRow[]> {
  return rowsOf(
    knex,
    check,
    `select ${CHECK_COLUMNS} from presence_check where product_id ${ANY} and channel_id = ? and sample = ? order by sequence`,
    [products, channel, sample],
  );
}

export async function checksOfPair(knex: Knex, { product, ...side }: Pair): Promise<CheckRow[]> {
  return checksOfProducts(knex, side, [product]);
}

/** Every check of a product by an instant, in the order of their records. */
export async function checksOfProduct(knex: Knex, product: string, known: Date): Promise<CheckRow[]> {
  return rowsOf(
    knex,
    check,
    `select ${CHECK_COLUMNS} from presence_check where product_id = ? and recorded_at <= ? order by sequence`,
    [product, known],
  );
}

export async function checkById(knex: Knex, id: string): Promise<FullCheck | null> {
  const [row] = await fullChecks(knex, "id = ?", [id]);
  return row ?? null;
}

export async function checkByHash(knex: Knex, hash: string): Promise<FullCheck | null> {
  const [row] = await fullChecks(knex, "hash = ?", [hash]);
  return row ?? null;
}

export async function checkBySequence(knex: Knex, sequence: number): Promise<FullCheck | null> {
  const [row] = await fullChecks(knex, "sequence = ?", [sequence]);
  return row ?? null;
}

/** Checks of a link with their bodies, the newest first. */
export async function checksOfLink(knex: Knex, link: string, limit: number): Promise<FullCheck[]> {
  return fullChecks(knex, "link_id = ? order by sequence desc limit ?", [link, limit]);
}

async function fullChecks(knex: Knex, where: string, params: readonly (string | number)[]): Promise<FullCheck[]> {
  return rowsOf(knex, fullCheck, `select ${CHECK_COLUMNS}, previous, body from presence_check where ${where}`, params);
}

export async function insertCheck(
  knex: Knex,
  id: string,
  record: { sequence: number; previous: string; hash: string; body: CheckBody },
): Promise<void> {
  await run(knex, "insert into presence_check (sequence, id, previous, hash, body) values (?, ?, ?, ?, ?::jsonb)", [
    record.sequence,
    id,
    record.previous,
    record.hash,
    JSON.stringify(record.body),
  ]);
}

/** Ids of the checks that overrule others, by the hash of the overruled one. */
export async function overrulersOf(knex: Knex, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await rowsOf(
    knex,
    check.pick({ id: true, overrules: true }),
    `select id, overrules from presence_check where overrules ${ANY}`,
    [hashes],
  );
  return new Map(rows.map(({ id, overrules }) => [overrules ?? "", id]));
}

export type CheckFilter = {
  product?: string;
  channel?: string;
  link?: string;
  /** Only of these products; of all where null. */
  within: readonly string[] | null;
};

/** The newest first. */
export async function pageOfChecks(knex: Knex, filter: CheckFilter, limit: number, offset: number) {
  const named = [filter.product ?? null, filter.channel ?? null, filter.link ?? null].flatMap((one) => [one, one]);
  const wanted = [...named, filter.within === null, filter.within ?? []];
  const where = `(?::text is null or product_id = ?) and (?::text is null or channel_id = ?)
    and (?::text is null or link_id = ?) and (? or product_id ${ANY})`;
  const [checks, [count]] = await Promise.all([
    rowsOf(
      knex,
      check,
      `select ${CHECK_COLUMNS} from presence_check where ${where} order by sequence desc limit ? offset ?`,
      [...wanted, limit, offset],
    ),
    rowsOf(knex, totalRow, `select count(*)::int as total from presence_check where ${where}`, wanted),
  ]);
  return { checks, total: count?.total ?? 0 };
}
