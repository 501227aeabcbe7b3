import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { fingerprintOf } from "../domain/fingerprint";
import { concluded, isVerdictOf, type Verdict } from "../domain/review-rules";
import { checkById, checksOfLink, overrulersOf } from "./checks";
import { Ledger, type NewCheck } from "./ledger";
import { refreshLink } from "./links";
import { byPerson } from "./questions";
import { decisionsOf, findReview, insertDecision, setReview } from "./reviews";
import type { Decision, FullCheck, Proposal, Review } from "./rows";
import { run } from "./sql";

/** How many visits of one link a single decision reaches back to. */
const REACH = 200;

export type Decided =
  | { kind: "taken"; review: Review; check: string | null; repeated: boolean }
  | { kind: "no_review" | "wrong_verdict" | "closed" | "decided_otherwise" | "second_person" | "overruled_already" };

export type Answer = { readonly by: string; readonly verdict: Verdict; readonly note: string | null };

/** Takes one person's decision and, where it settles the question, chains what follows from it. */
export async function decide(knex: Knex, id: string, answer: Answer, now: Date): Promise<Decided> {
  return Ledger.write(knex, now, async (ledger): Promise<Decided> => {
    const review = await findReview(ledger.trx, id, true);
    if (!review) return { kind: "no_review" };
    if (!isVerdictOf(review.kind, answer.verdict)) return { kind: "wrong_verdict" };
    const taken = (await decisionsOf(ledger.trx, [id])).get(id) ?? [];
    const own = taken.find(({ by }) => by === answer.by);
    if (own) return own.verdict === answer.verdict ? repeated(review) : { kind: "decided_otherwise" };
    if (review.state !== "open") return { kind: "closed" };
    if (review.proposal?.by === answer.by) return { kind: "second_person" };
    const decision: Decision = { ...answer, review_id: id, at: ledger.at, position: taken.length + 1 };
    return conclude(ledger, review, decision, [...taken, decision], now);
  });
}

const repeated = (review: Review): Decided => ({ kind: "taken", review, check: null, repeated: true });

async function conclude(
  ledger: Ledger,
  review: Review,
  decision: Decision,
  decisions: readonly Decision[],
  now: Date,
): Promise<Decided> {
  const conclusion = concluded(
    decisions.map(({ verdict }) => verdict),
    review.needs,
  );
  if (conclusion.open) {
    await insertDecision(ledger.trx, decision);
    await setReview(ledger.trx, review.id, "open", conclusion.needs);
    const still = { ...review, needs: conclusion.needs };
    return { kind: "taken", review: still, check: null, repeated: false };
  }
  const state = conclusion.verdict === "refuse" ? "refused" : "decided";
  const about = await checkById(ledger.trx, review.check_id);
  if (!about) return { kind: "no_review" };
  if (state === "decided" && review.proposal && (await overrulersOf(ledger.trx, [about.hash])).size > 0) {
    await setReview(ledger.trx, review.id, "outdated", review.needs);
    return { kind: "overruled_already" };
  }
  await insertDecision(ledger.trx, decision);
  await setReview(ledger.trx, review.id, state, review.needs);
  const bodies = state === "refused" ? [] : await whatFollows(ledger, review, about, decisions);
  let check: string | null = null;
  for (const body of bodies) check = await ledger.append({ body });
  if (review.link_id) {
    // What was seen there is judged anew on the next visit, and not taken over as unchanged.
    await run(ledger.trx, "update presence_link set etag = null, last_modified = null, last_page = null where id = ?", [
      review.link_id,
    ]);
    await refreshLink(ledger.trx, review.link_id, now);
  }
  return { kind: "taken", review: { ...review, state }, check, repeated: false };
}

/** The checks a settled question adds, each standing at the instant of what it speaks of. */
async function whatFollows(
  ledger: Ledger,
  review: Review,
  about: FullCheck,
  decisions: readonly Decision[],
): Promise<NewCheck["body"][]> {
  const second = decisions.at(-1)?.by ?? "";
  const { proposal } = review;
  if (!proposal) {
    const pages = await samePage(ledger.trx, about, (check) => check.outcome === "undecided");
    return pages.map(({ body }) => byPerson(body, decisions)).filter(({ outcome }) => outcome !== "undecided");
  }
  if (review.kind === "override") return [overruling(about, proposal, second, proposal.observed_at)];
  const wrong = proposal.same_page
    ? await samePage(ledger.trx, about, (check) => check.outcome === about.outcome)
    : [about];
  return wrong.map((check) => overruling(check, proposal, second, check.observed_at.toISOString()));
}

/** Checks of the same link that saw the very page, the one in question among them, the earliest first; overruled ones are left out. */
async function samePage(trx: Knex, about: FullCheck, wanted: (check: FullCheck) => boolean): Promise<FullCheck[]> {
  const fingerprint = fingerprintOf(about.body);
  if (about.link_id === null || fingerprint === null) return [about];
  const all = await checksOfLink(trx, about.link_id, REACH);
  const overruled = await overrulersOf(
    trx,
    all.map(({ hash }) => hash),
  );
  const others = all.filter(
    (check) =>
      check.id !== about.id && wanted(check) && !overruled.has(check.hash) && fingerprintOf(check.body) === fingerprint,
  );
  return [...others, about].sort((a, b) => a.sequence - b.sequence);
}

function overruling(check: FullCheck, proposal: Proposal, second: string, observedAt: string): NewCheck["body"] {
  const { product, channel, listing, link, sample, service } = check.body;
  return {
    ...{ version: 1 as const, product, channel, listing, grade: "D" as const, outcome: proposal.outcome, observedAt },
    ...(link !== undefined && { link }),
    ...(sample && { sample }),
    ...(service && { service }),
    person: {
      by: proposal.by,
      note: proposal.note,
      ...(proposal.photo_sha256 !== null && { photoSha256: proposal.photo_sha256 }),
      overrules: check.hash,
      confirmedBy: second,
    },
  };
}
