import type { DeskReview } from "../../../../contracts/register-desk";
import type { RegisterService } from "../../../../modules/register/service";
import type { CandidatePlace } from "../../../../modules/register/store/candidate-places";
import type { Review } from "../../../../modules/register/store/reviews";

/** Questions as the officer's desk shows them: what they may mean stands with its place, as the register knows it now. */
export async function toDeskReviews(register: RegisterService, reviews: readonly Review[]): Promise<DeskReview[]> {
  const places = await placesOf(register, reviews);
  return reviews.map((review) => toDesk(review, places));
}

export async function toDeskReview(register: RegisterService, review: Review): Promise<DeskReview> {
  return toDesk(review, await placesOf(register, [review]));
}

function placesOf(register: RegisterService, reviews: readonly Review[]): Promise<Map<string, CandidatePlace>> {
  return register.candidatePlaces(reviews.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
}

function toDesk({ row: _row, ...review }: Review, places: ReadonlyMap<string, CandidatePlace>): DeskReview {
  const candidates = review.candidates.map((one) => ({
    ...one,
    ...(places.get(one.id) ?? { within: [], ended: null }),
  }));
  return { ...review, candidates };
}
