import type { DeskReview } from "../../../../contracts/register-desk";
import type { Review } from "../../../../modules/register/store/reviews";

/** A question as the officer's desk shows it. */
export function toDeskReview({ row: _row, ...review }: Review): DeskReview {
  return review;
}
