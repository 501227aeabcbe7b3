import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { proofOf, proofOfAnswer } from "@ocop/integrations/evidence";
import { fingerprintOf } from "../domain/fingerprint";
import { peopleNeeded } from "../domain/review-rules";
import { checkById } from "./checks";
import type { Ledger, NewCheck } from "./ledger";
import { decisionsOf, judgedMatch, openReview, outdateMatches } from "./reviews";
import type { Link } from "./rows";

const asksAPerson = ({ outcome, match }: NewCheck["body"]) => outcome === "undecided" && match?.band === "person";

/** A body with what the record must say of its link. */
export function marked(body: NewCheck["body"], link: Link): NewCheck["body"] {
  return {
    ...body,
    link: link.id,
    ...(link.sample && { sample: true as const }),
    ...(link.kind === "service" && { service: true as const }),
  };
}

/** A person's judgement of what a link shows holds for as long as it shows that; such a check says that it rests on a person. */
export async function judged(trx: Knex, link: Link, body: NewCheck["body"]): Promise<NewCheck["body"]> {
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
  const proof = proofIn(body);
  if (!first || !body.match || proof === null || (verdict !== "same" && verdict !== "different")) return body;
  return {
    ...body,
    grade: "D",
    outcome: verdict === "same" ? proof : "other_product",
    match: { ...body.match, band: verdict, rule: "person" },
    person: { by: first.by, note: first.note ?? "", ...(second && { confirmedBy: second.by }) },
  };
}

/** What was seen proves this, once it is known to be the product; null where nothing was seen. */
function proofIn({ page, channelAnswer }: NewCheck["body"]) {
  if (page) return proofOf(page);
  return channelAnswer ? proofOfAnswer(channelAnswer) : null;
}

/** Puts what a check saw before a person where one has to decide; questions about what the link showed before are out of date. */
export async function ask(ledger: Ledger, link: Link, check: string): Promise<void> {
  const kept = await checkById(ledger.trx, check);
  // A page that could not be reached says nothing about what it shows.
  if (!kept || (kept.body.page?.status !== 200 && kept.body.channelAnswer?.title === undefined)) return;
  const fingerprint = fingerprintOf(kept.body);
  await outdateMatches(ledger.trx, link.id, asksAPerson(kept.body) ? fingerprint : null);
  if (!asksAPerson(kept.body) || fingerprint === null) return;
  if (await judgedMatch(ledger.trx, link.id, fingerprint)) return;
  await openReview(ledger.trx, {
    kind: "match",
    product_id: link.product_id,
    channel_id: link.channel_id,
    link_id: link.id,
    check_id: check,
    fingerprint,
    proposal: null,
    needs: peopleNeeded(kept.hash),
    opened_at: ledger.at,
  });
}
