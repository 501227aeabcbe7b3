import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CheckBody } from "@ocop/integrations/evidence";
import { addDays } from "../../../platform/calendar/day";
import { contradicts } from "../domain/review-rules";
import { standing } from "../domain/timeline";
import { checkById, checksOfPair, overrulersOf, toTimelineCheck } from "./checks";
import { Ledger } from "./ledger";
import { findLink, refreshLink } from "./links";
import { openReview } from "./reviews";

/** An automatic check is this many days old at most to be contradicted; older ones say nothing any more. */
const SPEAKS_FOR_DAYS = 30;

export type Confirmation = {
  readonly product: string;
  readonly channel: string;
  readonly link: string | null;
  readonly service: boolean;
  readonly outcome: CheckBody["outcome"];
  readonly observedAt: Date;
  /** The local day of `observedAt`. */
  readonly day: string;
  readonly note: string;
  readonly photo: string | null;
  readonly by: string;
};

export type Confirmed =
  | { state: "recorded"; check_id: string }
  | { state: "waits"; review_id: string }
  | { state: "no_link" }
  | { state: "waits_already" };

/** Records what a person saw; where an automatic check of the days before says otherwise, it waits for a second person. */
export async function confirm(knex: Knex, seen: Confirmation, now: Date): Promise<Confirmed> {
  return Ledger.write(knex, now, async (ledger): Promise<Confirmed> => {
    const link = seen.link === null ? null : await findLink(ledger.trx, seen.link);
    if (seen.link !== null && (link?.product_id !== seen.product || link.channel_id !== seen.channel)) {
      return { state: "no_link" };
    }
    const sample = link?.sample ?? false;
    const other = await contradicted(ledger.trx, seen, sample);
    if (other !== null) return wait(ledger, seen, other);
    const check_id = await ledger.append({
      body: {
        version: 1,
        product: seen.product,
        channel: seen.channel,
        listing: link?.listing_key ?? null,
        ...(link && { link: link.id }),
        grade: "D",
        outcome: seen.outcome,
        observedAt: seen.observedAt.toISOString(),
        person: { by: seen.by, note: seen.note, ...(seen.photo !== null && { photoSha256: seen.photo }) },
        ...(sample && { sample: true as const }),
        ...(seen.service && { service: true as const }),
      },
    });
    if (link) await refreshLink(ledger.trx, link.id, now);
    return { state: "recorded", check_id };
  });
}

const AUTOMATIC = ["A", "B", "C"];

/**
 * The last automatic check that still speaks, of the link or else of the whole channel, where it says the opposite. What people alone said
 * since is passed over: two looks of one person must not stand for a second one.
 */
async function contradicted(trx: Knex, seen: Confirmation, sample: boolean): Promise<string | null> {
  const rows = await checksOfPair(trx, { product: seen.product, channel: seen.channel, sample });
  const from = addDays(seen.day, -SPEAKS_FOR_DAYS);
  const last = standing(rows.map(toTimelineCheck))
    .filter(({ link, day }) => (seen.link === null || link === seen.link) && day >= from && day <= seen.day)
    .findLast(
      ({ outcome, grade }) => AUTOMATIC.includes(grade) && outcome !== "undecided" && outcome !== "unreachable",
    );
  return last && contradicts(last.outcome, seen.outcome) ? last.id : null;
}

async function wait(ledger: Ledger, seen: Confirmation, check: string): Promise<Confirmed> {
  const review = await openReview(ledger.trx, {
    kind: "override",
    product_id: seen.product,
    channel_id: seen.channel,
    link_id: seen.link,
    check_id: check,
    fingerprint: null,
    proposal: {
      outcome: seen.outcome,
      note: seen.note,
      by: seen.by,
      photo_sha256: seen.photo,
      observed_at: seen.observedAt.toISOString(),
      same_page: false,
    },
    needs: 1,
    opened_at: ledger.at,
  });
  return review === null ? { state: "waits_already" } : { state: "waits", review_id: review };
}

export type Correction = {
  readonly check: string;
  readonly outcome: CheckBody["outcome"];
  readonly note: string;
  readonly by: string;
  readonly samePage: boolean;
};

export type Corrected =
  | { kind: "opened"; review_id: string }
  | { kind: "no_check" | "overruled_already" | "open_already" | "nothing_wrong" };

/** Asks a second person whether a record was wrong. Nothing that was recorded is ever edited: agreeing adds a record. */
export async function correct(knex: Knex, wish: Correction, now: Date): Promise<Corrected> {
  return Ledger.write(knex, now, async (ledger): Promise<Corrected> => {
    const check = await checkById(ledger.trx, wish.check);
    if (!check) return { kind: "no_check" };
    if (check.outcome === wish.outcome) return { kind: "nothing_wrong" };
    if ((await overrulersOf(ledger.trx, [check.hash])).size > 0) return { kind: "overruled_already" };
    const review = await openReview(ledger.trx, {
      kind: "correction",
      product_id: check.product_id,
      channel_id: check.channel_id,
      link_id: check.link_id,
      check_id: check.id,
      fingerprint: null,
      proposal: {
        outcome: wish.outcome,
        note: wish.note,
        by: wish.by,
        photo_sha256: null,
        observed_at: check.observed_at.toISOString(),
        same_page: wish.samePage,
      },
      needs: 1,
      opened_at: ledger.at,
    });
    return review === null ? { kind: "open_already" } : { kind: "opened", review_id: review };
  });
}
