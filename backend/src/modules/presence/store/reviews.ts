import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { Answers } from "../domain/agreement";
import type { Verdict } from "../domain/review-rules";
import { type Decision, decision, idRow, REVIEW_COLUMNS, type Review, review, totalRow, VERDICTS } from "./rows";
import { ANY, rowsOf, run } from "./sql";

export type NewReview = Omit<Review, "id" | "state">;

/** @returns null where the same question is open already */
export async function openReview(trx: Knex, fresh: NewReview): Promise<string | null> {
  const [row] = await rowsOf(
    trx,
    idRow,
    `insert into presence_review (id, kind, product_id, channel_id, link_id, check_id, fingerprint, proposal, needs, opened_at)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing returning id`,
    [
      generateEntityId("", "prev"),
      ...[fresh.kind, fresh.product_id, fresh.channel_id, fresh.link_id, fresh.check_id, fresh.fingerprint],
      ...[fresh.proposal === null ? null : JSON.stringify(fresh.proposal), fresh.needs, fresh.opened_at],
    ],
  );
  return row?.id ?? null;
}

/** Questions about a page that shows something else by now. */
export async function outdateMatches(trx: Knex, link: string, fingerprint: string | null): Promise<void> {
  await run(
    trx,
    `update presence_review set state = 'outdated', updated_at = now()
     where link_id = ? and kind = 'match' and state = 'open' and fingerprint is distinct from ?`,
    [link, fingerprint],
  );
}

export async function findReview(knex: Knex, id: string, lock = false): Promise<Review | null> {
  const [found] = await rowsOf(
    knex,
    review,
    `select ${REVIEW_COLUMNS} from presence_review where id = ? ${lock ? "for update" : ""}`,
    [id],
  );
  return found ?? null;
}

export async function setReview(trx: Knex, id: string, state: Review["state"], needs: number): Promise<void> {
  await run(trx, "update presence_review set state = ?, needs = ?, updated_at = now() where id = ?", [
    state,
    needs,
    id,
  ]);
}

/** How a person judged what this link shows, the latest judgement first; null where nobody has. */
export async function judgedMatch(knex: Knex, link: string, fingerprint: string): Promise<Review | null> {
  const [found] = await rowsOf(
    knex,
    review,
    `select ${REVIEW_COLUMNS} from presence_review
     where link_id = ? and fingerprint = ? and kind = 'match' and state = 'decided' order by opened_at desc limit 1`,
    [link, fingerprint],
  );
  return found ?? null;
}

export async function insertDecision(trx: Knex, fresh: Decision): Promise<void> {
  await run(
    trx,
    `insert into presence_decision (id, review_id, "by", verdict, note, at, position) values (?, ?, ?, ?, ?, ?, ?)`,
    [generateEntityId("", "pdec"), fresh.review_id, fresh.by, fresh.verdict, fresh.note, fresh.at, fresh.position],
  );
}

/** By review, in the order in which they were taken. */
export async function decisionsOf(knex: Knex, reviews: readonly string[]): Promise<Map<string, Decision[]>> {
  const rows = await rowsOf(
    knex,
    decision,
    `select review_id, "by", verdict, note, at, position from presence_decision
     where review_id ${ANY} order by review_id, position`,
    [reviews],
  );
  const byReview = new Map<string, Decision[]>();
  for (const row of rows) byReview.set(row.review_id, [...(byReview.get(row.review_id) ?? []), row]);
  return byReview;
}

export type ReviewFilter = {
  open: boolean;
  kind?: Review["kind"];
  /** Only of these products; of all where null. */
  within: readonly string[] | null;
};

/** Open ones the oldest first, all of them the newest first. */
export async function pageOfReviews(knex: Knex, { open, kind, within }: ReviewFilter, limit: number, offset: number) {
  const where = `(not ? or state = 'open') and (?::text is null or kind = ?) and (? or product_id ${ANY})`;
  const wanted = [open, kind ?? null, kind ?? null, within === null, within ?? []];
  const order = open ? "opened_at, id" : "opened_at desc, id desc";
  const [reviews, [count]] = await Promise.all([
    rowsOf(
      knex,
      review,
      `select ${REVIEW_COLUMNS} from presence_review where ${where} order by ${order} limit ? offset ?`,
      [...wanted, limit, offset],
    ),
    rowsOf(knex, totalRow, `select count(*)::int as total from presence_review where ${where}`, wanted),
  ]);
  return { reviews, total: count?.total ?? 0 };
}

/** What second people said of what first ones would have overruled or corrected. */
export async function overrideOutcomes(knex: Knex): Promise<{ open: number; agreed: number; refused: number }> {
  const [found] = await rowsOf(
    knex,
    z.object({ open: z.number(), agreed: z.number(), refused: z.number() }),
    `select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'decided')::int as agreed,
       count(*) filter (where state = 'refused')::int as refused from presence_review where kind in ('override', 'correction')`,
    [],
  );
  return found ?? { open: 0, agreed: 0, refused: 0 };
}

/** The first two answers to every question that was put to two people. */
export async function doubleAnswers(knex: Knex): Promise<Answers<Verdict>[]> {
  const verdict = z.enum(VERDICTS);
  return rowsOf(
    knex,
    z.object({ first: verdict, second: verdict }),
    `select one.verdict as first, two.verdict as second from presence_review r
     join presence_decision one on one.review_id = r.id and one.position = 1
     join presence_decision two on two.review_id = r.id and two.position = 2
     where r.kind = 'match' order by r.opened_at, r.id`,
  );
}
