import { z } from "zod";

/**
 * How a check knows what it says.
 * A: read back through the channel's own API after we pushed. B: a feed the producer let us read.
 * C: a public page, matched automatically. D: a person confirmed. E: the producer's claim alone, which never counts.
 */
export const grade = z.enum(["A", "B", "C", "D", "E"]);
export type Grade = z.output<typeof grade>;

/**
 * What one check found.
 * - `buyable`, `not_buyable`: the product is there, and can or cannot be bought.
 * - `gone`, `other_product`, `absent`: the page is missing, shows something else, or a search found no listing. Failures.
 * - `undecided`: a person has to look. `unreachable`: refused, blocked, broken. Neither proves anything.
 * - `claimed`: somebody said so. Grade E only.
 */
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
export type Outcome = z.output<typeof outcome>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(2_000);
const amount = z.number().int().positive();

const structuredProduct = z.strictObject({
  name: text.optional(),
  brand: text.optional(),
  sku: text.optional(),
  gtin: z.string().optional(),
  price: amount.optional(),
  availability: z.enum(["in_stock", "out_of_stock", "unknown"]),
  seller: text.optional(),
  url: text.optional(),
});

const pageEvidence = z.strictObject({
  requestedUrl: z.string().max(4_096),
  finalUrl: z.string().max(4_096),
  hops: z.array(z.strictObject({ url: z.string().max(4_096), status: z.number().int() })).max(10),
  /** Absent when there was no answer; then `fault` says why. */
  status: z.number().int().optional(),
  fault: z.string().max(60).optional(),
  title: text.optional(),
  name: text.optional(),
  openGraph: z.record(z.string().max(100), text).optional(),
  products: z.array(structuredProduct).max(50).optional(),
  price: amount.optional(),
  availability: z.enum(["in_stock", "out_of_stock", "contact_only", "unknown"]).optional(),
  seller: text.optional(),
  /** The page's bytes, and its normalised excerpt. The excerpt itself is kept beside the record and may be deleted. */
  bodySha256: sha256.optional(),
  excerptSha256: sha256.optional(),
  /** The page said it had not changed since this record. */
  unchangedSince: sha256.optional(),
});
export type PageEvidence = z.output<typeof pageEvidence>;

const matchEvidence = z.strictObject({
  band: z.enum(["same", "person", "different"]),
  rule: z.string().max(40),
  reasons: z.array(z.strictObject({ code: z.string().max(40), about: text.optional() })).max(40),
  /** Which matcher decided: a change of rules is a break in the series. */
  matcher: z.string().max(40),
});

const personEvidence = z
  .strictObject({
    /** An account number, never a name. */
    by: z.string().min(1).max(100),
    note: text,
    photoSha256: sha256.optional(),
    /** The record this overrules, and the second person who agreed. */
    overrules: sha256.optional(),
    confirmedBy: z.string().min(1).max(100).optional(),
  })
  .refine(({ overrules, confirmedBy, by }) => !overrules || (confirmedBy !== undefined && confirmedBy !== by), {
    message: "overruling a check takes a second person",
  });

const channelEvidence = z.strictObject({
  /** `read_back` after our own push, or an authorised `feed`. */
  way: z.enum(["read_back", "feed"]),
  listingState: z.string().max(40),
  channelState: z.string().max(200),
  url: z.string().max(4_096).optional(),
  /** What a feed says the listing is called, and whose it is. */
  title: text.optional(),
  seller: text.optional(),
  price: amount.optional(),
  stock: z.number().int().nonnegative().optional(),
  answerSha256: sha256.optional(),
  /** Of the whole list a feed's row stood in. */
  listSha256: sha256.optional(),
});

/** One dated observation of one product on one channel. */
export const checkBody = z
  .strictObject({
    version: z.literal(1),
    product: z.string().min(1).max(200),
    channel: z.string().min(1).max(60),
    /** Our key of the listing looked at; null when none was known. */
    listing: z.string().max(400).nullable(),
    grade,
    outcome,
    /** UTC, to the millisecond. */
    observedAt: z.iso.datetime({ precision: 3 }),
    /** When it was chained, by the clock of whoever keeps the chain; what is asked "as known on" is asked by this. */
    recordedAt: z.iso.datetime({ precision: 3 }).optional(),
    /** Our number of the link that was looked at. */
    link: z.string().min(1).max(100).optional(),
    /** The product is a service by the register of that day: nobody lists it as goods. */
    service: z.literal(true).optional(),
    /** Evidence of a demonstration, which never counts as real. */
    sample: z.literal(true).optional(),
    page: pageEvidence.optional(),
    match: matchEvidence.optional(),
    person: personEvidence.optional(),
    channelAnswer: channelEvidence.optional(),
  })
  .refine(({ grade: g, outcome: o }) => (g === "E") === (o === "claimed"), {
    message: "a claim is of grade E, and only a claim",
  })
  .refine((body) => body.grade !== "C" || body.page !== undefined, { message: "grade C needs a page" })
  .refine((body) => body.grade !== "D" || body.person !== undefined, { message: "grade D needs a person" })
  .refine((body) => !["A", "B"].includes(body.grade) || body.channelAnswer !== undefined, {
    message: "grades A and B need the channel's answer",
  });
export type CheckBody = z.output<typeof checkBody>;
