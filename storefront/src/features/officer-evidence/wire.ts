import type {
  ChainStatus,
  CheckDetail,
  CheckList,
  ConfirmationTaken,
  CorrectionOpened,
  LinkAdded,
  PresenceReviews,
  ProductPresence,
  ReviewAgreement,
  VisitAsked,
} from "@contracts/presence";
import { z } from "zod";

const text = z.string();
const maybe = text.nullable();
const count = z.number().int().nonnegative();
const day = z.iso.date();
const instant = z.iso.datetime();
const bilingual = z.object({ vi: text, en: text });
const state = z.enum(["live", "listed_not_buyable", "stale", "lost", "claimed", "none", "unknown", "not_applicable"]);
const grade = z.enum(["A", "B", "C", "D", "E"]);
const outcome = z.enum([
  ...(["buyable", "not_buyable", "gone", "other_product"] as const),
  ...(["absent", "undecided", "unreachable", "claimed"] as const),
]);
const reason = z.enum([
  ...(["seen", "seen_some_time_ago", "seen_long_ago", "failed_on_two_days", "channel_closed"] as const),
  ...(["channel_renamed", "channel_not_open_yet", "service", "only_claimed", "searched_and_not_found"] as const),
  ...(["never_checked", "checks_undecided"] as const),
]);
const page = z.object({ page: count, limit: count, total: count, pages: count });

const check = z.object({
  ...{ id: text, sequence: count, product_id: text, channel_id: text, link_id: maybe, grade, outcome },
  ...{ observed_at: instant, recorded_at: instant, photo: maybe, sample: z.boolean(), overruled_by: maybe },
});

const link = z.object({
  ...{ id: text, product_id: text, channel_id: text, url: text, created_at: instant, state, doubtful: z.boolean() },
  origin: z.enum(["own_listing", "claim", "file_exchange", "officer", "own_shop", "feed"]),
  ...{ last_checked_at: instant.nullable(), due_at: instant.nullable(), sample: z.boolean() },
});

export const productSchema: z.ZodType<ProductPresence> = z.object({
  product: z.object({ id: text, name: text, producer: maybe }),
  ...{ day, as_known: instant, best: state },
  channels: z.array(
    z.object({
      ...{ channel_id: text, name: bilingual, state, reason, grade: grade.nullable() },
      ...{ since: day.nullable(), last_seen: day.nullable(), last_checked: day.nullable() },
      ...{ doubtful: z.boolean(), links: z.array(link), last_check: check.nullable() },
    }),
  ),
});

export const checksSchema: z.ZodType<CheckList> = z.object({ checks: z.array(check), page });

export const checkSchema: z.ZodType<CheckDetail> = z.object({
  check,
  record: z.object({ sequence: count, previous: text, hash: text, body: z.record(text, z.unknown()) }),
  ...{ excerpt: maybe, note: maybe, reasons: z.array(bilingual) },
});

const sides = z.object({
  product: z.object({
    ...{ id: text, name: text, producer: maybe, place: maybe, content: maybe, decisions: z.array(text) },
  }),
  page: z.object({
    ...{ url: maybe, name: maybe, title: maybe, seller: maybe, price: z.number().nullable() },
    ...{ availability: maybe, excerpt: maybe },
  }),
});

export const reviewsSchema: z.ZodType<PresenceReviews> = z.object({
  reviews: z.array(
    z.object({
      ...{ id: text, kind: z.enum(["match", "override", "correction"]) },
      state: z.enum(["open", "decided", "refused", "outdated"]),
      ...{ product_id: text, channel_id: text, link_id: maybe, check_id: text, opened_at: instant },
      proposal: z.object({ outcome, note: text, by: text, photo_sha256: maybe }).nullable(),
      ...{ needs: count, given: count, mine: z.boolean(), sides },
    }),
  ),
  page,
});

const verdict = z.enum(["same", "different", "unsure", "agree", "refuse"]);
export const agreementSchema: z.ZodType<ReviewAgreement> = z.object({
  ...{ pairs: count, agreed: count, kappa: z.number().nullable() },
  table: z.array(z.object({ first: verdict, second: verdict, count })),
  overrides: z.object({ open: count, agreed: count, refused: count }),
});

export const linkAddedSchema: z.ZodType<LinkAdded> = z.object({ link, repeated: z.boolean() });

export const visitAskedSchema: z.ZodType<VisitAsked> = z.object({ due_at: instant.nullable() });

export const correctionOpenedSchema: z.ZodType<CorrectionOpened> = z.object({ review_id: text });

const finding = z.object({
  kind: z.enum(["gap", "broken_link", "changed", "unlawful", "lost_anchor", "head", "spans", "photo"]),
  where: text,
});
export const chainSchema: z.ZodType<ChainStatus> = z.object({
  head: z.object({ sequence: count, hash: text }),
  known_at: instant,
  verified: z.object({ at: instant, sequence: count, intact: z.boolean(), finding: finding.nullable() }).nullable(),
});

export const decisionSchema = z.object({ review: z.object({ id: text }), check_id: maybe });

export const confirmationSchema: z.ZodType<ConfirmationTaken> = z.discriminatedUnion("state", [
  z.object({ state: z.literal("recorded"), check_id: text }),
  z.object({ state: z.literal("waits"), review_id: text }),
]);
