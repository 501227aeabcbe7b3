import { z } from "@medusajs/framework/zod";
import type { CheckBody, EvidenceRecord } from "@ocop/integrations/evidence";

const count = z.coerce.number().int();
const text = z.string().nullable();
export const grade = z.enum(["A", "B", "C", "D", "E"]);
export const outcome = z.enum([
  "buyable",
  "not_buyable",
  "gone",
  "other_product",
  "absent",
  "undecided",
  "unreachable",
  "claimed",
]);
export const presenceState = z.enum([
  "live",
  "listed_not_buyable",
  "stale",
  "lost",
  "claimed",
  "none",
  "unknown",
  "not_applicable",
]);

export const idRow = z.object({ id: z.string() });
export const totalRow = z.object({ total: count });

/** What the chain proves about a body is proven by the verifier; here it is only read. */
const body = z.custom<CheckBody>((value) => typeof value === "object" && value !== null);

export const recordRow = z.object({ sequence: count, previous: z.string(), body, hash: z.string() });

const checkRow = z.object({
  id: z.string(),
  sequence: count,
  hash: z.string(),
  product_id: z.string(),
  channel_id: z.string(),
  link_id: text,
  grade,
  outcome,
  observed_at: z.date(),
  day: z.string(),
  recorded_at: z.date(),
  overrules: text,
  /** Of the photo a person sent with it. */
  photo: text,
  service: z.boolean(),
  sample: z.boolean(),
});
export type CheckRow = z.output<typeof checkRow>;
export const check = checkRow;
/** `date` columns as text: a day is no instant. */
export const CHECK_COLUMNS = Object.keys(checkRow.shape)
  .map((name) => (name === "day" ? "day::text as day" : name))
  .join(", ");

export const fullCheck = checkRow.extend({ previous: z.string(), body });
export type FullCheck = z.output<typeof fullCheck>;

export function recordOf({ sequence, previous, body: content, hash }: FullCheck): EvidenceRecord {
  return { sequence, previous, body: content, hash };
}

export const spanRow = z.object({
  id: z.string(),
  product_id: z.string(),
  state: presenceState,
  grade: grade.nullable(),
  valid_from: z.string(),
  valid_to: text,
  check_id: text,
});

export const LINK_ORIGINS = ["own_listing", "claim", "file_exchange", "officer", "own_shop", "feed"] as const;

const linkRow = z.object({
  id: z.string(),
  product_id: z.string(),
  channel_id: z.string(),
  /** What makes it one link of its product on its channel: the listing's key, or else the address. */
  place: z.string(),
  url: z.string(),
  host: z.string(),
  listing_key: text,
  origin: z.enum(LINK_ORIGINS),
  kind: z.enum(["goods", "service"]),
  sample: z.boolean(),
  /** False where there is no page to look at, such as a listing whose address the channel never told. */
  watched: z.boolean(),
  read_back: z.boolean(),
  state: presenceState,
  doubtful: z.boolean(),
  unreachable: z.number(),
  last_checked_at: z.date().nullable(),
  due_at: z.date().nullable(),
  last_page: count.nullable(),
  etag: text,
  last_modified: text,
  created_at: z.date(),
});
export type Link = z.output<typeof linkRow>;
export const link = linkRow;
export const LINK_COLUMNS = Object.keys(linkRow.shape).join(", ");

export const proposal = z.object({
  outcome,
  note: z.string(),
  by: z.string(),
  photo_sha256: text,
  observed_at: z.string(),
  /** Corrections: every check that saw the same page goes with this one. */
  same_page: z.boolean(),
});
export type Proposal = z.output<typeof proposal>;

const reviewRow = z.object({
  id: z.string(),
  kind: z.enum(["match", "override", "correction"]),
  state: z.enum(["open", "decided", "refused", "outdated"]),
  product_id: z.string(),
  channel_id: z.string(),
  link_id: text,
  check_id: z.string(),
  fingerprint: text,
  proposal: proposal.nullable(),
  needs: z.number(),
  opened_at: z.date(),
});
export type Review = z.output<typeof reviewRow>;
export const review = reviewRow;
export const REVIEW_COLUMNS = Object.keys(reviewRow.shape).join(", ");

export const VERDICTS = ["same", "different", "unsure", "agree", "refuse"] as const;
export const decision = z.object({
  review_id: z.string(),
  by: z.string(),
  verdict: z.enum(VERDICTS),
  note: text,
  at: z.date(),
  position: z.number(),
});
export type Decision = z.output<typeof decision>;
