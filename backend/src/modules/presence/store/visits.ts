import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type CheckBody, type PageCheck, proofOf } from "@ocop/integrations/evidence";
import { fingerprintOf } from "../domain/fingerprint";
import { peopleNeeded } from "../domain/review-rules";
import { checkById } from "./checks";
import { Ledger, type NewCheck } from "./ledger";
import { findLink, refreshLink } from "./links";
import { decisionsOf, judgedMatch, openReview, outdateMatches } from "./reviews";
import type { Link } from "./rows";

const asksAPerson = ({ outcome, match }: NewCheck["body"]) => outcome === "undecided" && match?.band === "person";

/**
 * Keeps what a visit found: the chained check, the page's text beside it, the states that follow, the question to a person where
 * one has to decide, and the link's next turn, all in one transaction.
 * @returns the check's id, or null where the link is gone
 */
export async function keepVisit(knex: Knex, id: string, visit: PageCheck, now: Date): Promise<string | null> {
  return Ledger.write(knex, now, async (ledger) => {
    const link = await findLink(ledger.trx, id);
    if (!link) return null;
    const body = await judged(ledger.trx, link, marked(visit.body, link));
    const check = await ledger.append({ body, excerpt: visit.excerpt });
    const kept = await checkById(ledger.trx, check);
    if (kept) await ask(ledger, link, kept.hash, check, body);
    const page =
      kept && body.page?.status === 200
        ? {
            sequence: kept.sequence,
            etag: visit.validators.etag ?? null,
            lastModified: visit.validators.lastModified ?? null,
          }
        : undefined;
    await refreshLink(ledger.trx, id, now, page);
    return check;
  });
}

/** A body with what the record must say of its link. */
export function marked(body: CheckBody, link: Link): NewCheck["body"] {
  return {
    ...body,
    link: link.id,
    ...(link.sample && { sample: true as const }),
    ...(link.kind === "service" && { service: true as const }),
  };
}

/** A person's judgement of the very page holds for later visits; such a check says that it rests on a person. */
async function judged(trx: Knex, link: Link, body: NewCheck["body"]): Promise<NewCheck["body"]> {
  const fingerprint = asksAPerson(body) ? fingerprintOf(body) : null;
  const review = fingerprint === null ? null : await judgedMatch(trx, link.id, fingerprint);
  if (!review) return body;
  const taken = (await decisionsOf(trx, [review.id])).get(review.id) ?? [];
  return byPerson(body, taken);
}

/** The check as people decided it; unchanged where they were unsure. */
export function byPerson(
  body: NewCheck["body"],
  decisions: readonly { readonly by: string; readonly verdict: string; readonly note: string | null }[],
): NewCheck["body"] {
  const verdicts = decisions.map(({ verdict }) => verdict);
  const verdict = verdicts.find((one) => verdicts.filter((other) => other === one).length * 2 > verdicts.length);
  const [first, second] = decisions.filter((one) => one.verdict === verdict);
  if (!first || !body.match || !body.page || (verdict !== "same" && verdict !== "different")) return body;
  return {
    ...body,
    grade: "D",
    outcome: verdict === "same" ? proofOf(body.page) : "other_product",
    match: { ...body.match, band: verdict, rule: "person" },
    person: { by: first.by, note: first.note ?? "", ...(second && { confirmedBy: second.by }) },
  };
}

async function ask(ledger: Ledger, link: Link, hash: string, check: string, body: NewCheck["body"]): Promise<void> {
  // A page that could not be reached says nothing about what it shows.
  if (body.page?.status !== 200) return;
  const fingerprint = fingerprintOf(body);
  await outdateMatches(ledger.trx, link.id, asksAPerson(body) ? fingerprint : null);
  if (!asksAPerson(body) || fingerprint === null) return;
  if (await judgedMatch(ledger.trx, link.id, fingerprint)) return;
  await openReview(ledger.trx, {
    kind: "match",
    product_id: link.product_id,
    channel_id: link.channel_id,
    link_id: link.id,
    check_id: check,
    fingerprint,
    proposal: null,
    needs: peopleNeeded(hash),
    opened_at: ledger.at,
  });
}
