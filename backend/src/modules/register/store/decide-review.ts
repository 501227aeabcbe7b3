import { addProducerOf, linkProducer, mergeProduct, placeInUnit } from "./review-effects";
import { closeReview, findReviewForUpdate, type Review } from "./reviews";
import type { Sql } from "./sql";

/** `candidate`: it is the record named; `new`: it is another one; `leave`: it stays as printed. */
export type ReviewDecision = { choice: "candidate"; id: string } | { choice: "new" } | { choice: "leave" };

export type DecisionResult =
  | { kind: "decided"; review: Review; repeated: boolean }
  | { kind: "no_such_review" }
  | { kind: "decided_otherwise"; review: Review }
  | { kind: "no_such_candidate" }
  /** An administrative unit is made by law, not by an answer. */
  | { kind: "no_new_unit" };

/** Answers a question once and carries the answer out. Run in one transaction; the same answer again changes nothing. */
export async function decideReview(
  sql: Sql,
  key: string,
  decision: ReviewDecision,
  actor: string,
  newId: (prefix: string) => string,
): Promise<DecisionResult> {
  const review = await findReviewForUpdate(sql, key);
  if (!review) return { kind: "no_such_review" };
  if (review.state === "resolved") {
    return isSame(review, decision)
      ? { kind: "decided", review, repeated: true }
      : { kind: "decided_otherwise", review };
  }
  const chosen = await carryOut(sql, review, decision, newId);
  if (chosen === "no_such_candidate" || chosen === "no_new_unit") return { kind: chosen };
  const answer = { resolution: decision.choice, chosen_id: chosen.id, actor };
  return { kind: "decided", review: await closeReview(sql, review, answer), repeated: false };
}

function isSame(review: Review, decision: ReviewDecision): boolean {
  if (review.resolution !== decision.choice) return false;
  return decision.choice !== "candidate" || review.chosen_id === decision.id;
}

type Outcome = { id: string | null } | "no_such_candidate" | "no_new_unit";

async function carryOut(
  sql: Sql,
  review: Review,
  decision: ReviewDecision,
  newId: (prefix: string) => string,
): Promise<Outcome> {
  if (decision.choice === "leave") return { id: null };
  if (decision.choice === "candidate") {
    const done = await choose(sql, review, decision.id);
    return done === null ? "no_such_candidate" : { id: done };
  }
  if (review.kind === "unit") return "no_new_unit";
  // A product put up for review stands in the register already.
  if (review.kind === "product") return { id: review.product_ids[0] ?? null };
  const id = newId("prcr");
  return (await addProducerOf(sql, review, id)) ? { id } : { id: null };
}

async function choose(sql: Sql, review: Review, id: string): Promise<string | null> {
  if (review.kind === "product") return mergeProduct(sql, review, id);
  const done = review.kind === "unit" ? await placeInUnit(sql, review, id) : await linkProducer(sql, review, id);
  return done ? id : null;
}
