import type { MedusaContainer } from "@medusajs/framework/types";
import type { PresenceReview, PresenceReviewDetail, ReviewSides } from "../../contracts/presence";
import type { ReviewFilter } from "../../modules/presence/store/reviews";
import type { Decision, FullCheck, Review } from "../../modules/presence/store/rows";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { askCatalogue } from "../shop/catalogue/search";
import { reasonsOf } from "./check-summary";
import { presenceBook } from "./container-presence";

export function toPresenceReview(review: Review, decisions: readonly Decision[], asking: string): PresenceReview {
  const { id, kind, state, product_id, channel_id, link_id, check_id, proposal, needs } = review;
  return {
    ...{ id, kind, state, product_id, channel_id, link_id, check_id, needs },
    proposal: proposal && {
      outcome: proposal.outcome,
      note: proposal.note,
      by: proposal.by,
      photo_sha256: proposal.photo_sha256,
    },
    opened_at: review.opened_at.toISOString(),
    given: decisions.length,
    mine: proposal?.by === asking || decisions.some(({ by }) => by === asking),
  };
}

/** A page of questions with both sides of each. @param asking who asks, who must not decide twice */
export async function readReviews(
  container: MedusaContainer,
  filter: ReviewFilter,
  asking: string,
  limit: number,
  offset: number,
): Promise<{ reviews: (PresenceReview & { sides: ReviewSides })[]; total: number }> {
  const book = presenceBook(container);
  const { reviews, total } = await book.pageOfReviews(filter, limit, offset);
  const decisions = await book.decisionsOf(reviews.map(({ id }) => id));
  const sides = await sidesOf(container, reviews);
  return {
    reviews: reviews.map((review, index) => ({
      ...toPresenceReview(review, decisions.get(review.id) ?? [], asking),
      sides: sides[index] ?? NO_SIDES,
    })),
    total,
  };
}

/** One question; null where there is none of this id. What others said is told once it is closed. */
export async function readReview(
  container: MedusaContainer,
  id: string,
  asking: string,
): Promise<PresenceReviewDetail | null> {
  const book = presenceBook(container);
  const review = await book.review(id);
  if (!review) return null;
  const decisions = (await book.decisionsOf([id])).get(id) ?? [];
  const [sides = NO_SIDES] = await sidesOf(container, [review]);
  const check = await book.check(review.check_id);
  const told = review.state === "open" ? [] : decisions;
  return {
    review: toPresenceReview(review, decisions, asking),
    sides,
    reasons: check ? reasonsOf(check) : [],
    decisions: told.map(({ by, verdict, note, at }) => ({ by, verdict, note, at: at.toISOString() })),
  };
}

const NO_SIDES: ReviewSides = {
  product: { id: "", name: "", producer: null, place: null, content: null, decisions: [] },
  page: { url: null, name: null, title: null, seller: null, price: null, availability: null, excerpt: null },
};

async function sidesOf(container: MedusaContainer, reviews: readonly Review[]): Promise<ReviewSides[]> {
  const book = presenceBook(container);
  const products = await productSides(
    container,
    reviews.map(({ product_id }) => product_id),
  );
  const checks = await Promise.all(reviews.map(({ check_id }) => book.check(check_id)));
  const excerpts = await book.excerptsOf(checks.flatMap((check) => check?.body.page?.excerptSha256 ?? []));
  return reviews.map(({ product_id }, index) => ({
    product: products.get(product_id) ?? { ...NO_SIDES.product, id: product_id },
    page: pageSide(checks[index] ?? null, excerpts),
  }));
}

function pageSide(check: FullCheck | null, excerpts: ReadonlyMap<string, string>): ReviewSides["page"] {
  const { page, channelAnswer } = check?.body ?? {};
  // A row of a channel's list stands where a page would.
  const { url, title: listed, seller, price, listingState } = channelAnswer ?? {};
  return {
    url: page?.finalUrl ?? url ?? null,
    name: page?.name ?? listed ?? null,
    title: page?.title ?? null,
    seller: (page ? page.seller : seller) ?? null,
    price: (page ? page.price : price) ?? null,
    availability: (page ? page.availability : listingState) ?? null,
    excerpt: excerpts.get(page?.excerptSha256 ?? "") ?? null,
  };
}

async function productSides(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, ReviewSides["product"]>> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const products = await register.productsByIds([...new Set(ids)]);
  const producers = await register.producersByIds([...new Set(products.flatMap((one) => one.producer_id ?? []))]);
  const names = new Map(producers.map(({ id, name }) => [id, name]));
  const facts = await register.certificateFacts(products.map(({ id }) => id));
  const contents = await contentsOf(
    container,
    products.map(({ id }) => id),
  );
  return new Map(
    products.map((product) => {
      const places = [product.commune_text, product.district_text, product.province_text].filter((one) => one !== null);
      const decisions = facts.get(product.id)?.recognitions.flatMap(({ decision_number }) => decision_number ?? []);
      return [
        product.id,
        {
          id: product.id,
          name: product.name,
          producer: names.get(product.producer_id ?? "") ?? product.producer_text,
          place: places.join(", ") || null,
          content: contents.get(product.id) ?? null,
          decisions: [...new Set(decisions)],
        },
      ];
    }),
  );
}

/** What one piece holds, where label or offer tell it. */
async function contentsOf(container: MedusaContainer, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const [answer] = await askCatalogue<"id" | "card" | "detail">(container, [
    { filters: [{ id: [...ids] }], take: ids.length, fields: ["id", "card", "detail"] },
  ]);
  return new Map(
    answer?.documents.flatMap(({ id, card, detail }): [string, string][] => {
      const net = card.offer?.net;
      const content = detail.label_facts?.net_quantity ?? (net ? `${net.amount} ${net.unit}` : null);
      return content === null ? [] : [[id, content]];
    }),
  );
}
