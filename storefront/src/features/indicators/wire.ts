import type {
  Bilingual,
  BreakdownRow,
  CorrectionList,
  Dimension,
  Geography,
  IndicatorBasis,
  IndicatorDetail,
  IndicatorId,
  IndicatorList,
  IndicatorMembers,
  IndicatorSeries,
  IndicatorSheet,
  IndicatorValue,
  PublicationList,
  ReadingResult,
  Source,
} from "@contracts/indicators";
import type { PresenceStatus, PublicLooks } from "@contracts/presence-public";
import { z } from "zod";
import { isoDay } from "@/platform/backend/wire/certificate";
import { pageSchema } from "@/platform/backend/wire/product";
import { DIMENSIONS, GEOGRAPHIES, INDICATOR_IDS, MEMBER_SIDES } from "./domain/words";

/* Types are the contract's; the compiler refuses a drift between the two. */

const count = z.number().int();
const instant = z.iso.datetime();
const bilingual: z.ZodType<Bilingual> = z.object({ vi: z.string(), en: z.string() });
const indicatorId: z.ZodType<IndicatorId> = z.enum(INDICATOR_IDS);
const reference = z.object({ id: z.string(), name: z.string() });

const dimension: z.ZodType<Dimension> = z.enum(DIMENSIONS);

const geography: z.ZodType<Geography> = z.enum(GEOGRAPHIES);

export const indicatorValue: z.ZodType<IndicatorValue> = z.object({
  numerator: count,
  denominator: count.nullable(),
  unknown: z.object({ in_numerator: count, in_denominator: count }),
  not_applicable: count,
  percent: z.number().nullable(),
  percent_range: z.object({ low: z.number(), high: z.number() }).nullable(),
});

const source: z.ZodType<Source> = z.object({ document: z.string(), place: z.string(), quote: z.string() });

const counted = z.enum(["product", "producer", "unit", "worker", "dossier", "counter", "site", "facility", "event"]);

const reading = z.object({
  id: z.string(),
  title: bilingual,
  counted,
  numerator: bilingual,
  denominator: bilingual.nullable(),
  target: z
    .object({
      threshold: z.number(),
      text: bilingual,
      modality: z.enum(["at_least", "strive"]),
      year: count,
      source,
    })
    .nullable(),
});

const sheet: z.ZodType<IndicatorSheet> = z.object({
  id: indicatorId,
  set: z.enum(["plan_159", "context"]),
  rule_version: count,
  versions: z.array(z.object({ rule_version: count, since: isoDay, change: bilingual })),
  title: bilingual,
  unit: z.enum(["percent", "count", "yes_no"]),
  period: z.enum(["day", "year"]),
  filters: z.array(bilingual),
  unknowns: bilingual,
  readings: z.array(reading),
  source,
  contact: bilingual,
  limits: z.array(bilingual),
  breakdowns: z.array(dimension),
  restricted: z.boolean(),
});

export const basis: z.ZodType<IndicatorBasis> = z.object({
  cut_off: isoDay,
  as_known: instant,
  year: count,
  within: reference.nullable(),
  sample: z.boolean(),
});

const result: z.ZodType<ReadingResult> = z.object({
  reading: z.string(),
  value: indicatorValue,
  verdict: z.enum(["met", "not_met", "undecided"]).nullable(),
});

const row: z.ZodType<BreakdownRow> = z.object({ key: z.string(), label: bilingual, value: indicatorValue });

export const indicatorListSchema: z.ZodType<IndicatorList> = z.object({
  basis,
  indicators: z.array(z.object({ sheet, results: z.array(result) })),
});

export const indicatorDetailSchema: z.ZodType<IndicatorDetail> = z.object({
  basis,
  sheet,
  results: z.array(result),
  reading: z.string(),
  by: dimension.nullable(),
  geography: geography.nullable(),
  rows: z.array(row),
  publication: z.object({ id: z.string(), published_at: instant }).nullable(),
});

export const seriesSchema: z.ZodType<IndicatorSeries> = z.object({
  id: indicatorId,
  reading: z.string(),
  rule_version: count,
  known: z.enum(["now", "then"]),
  points: z.array(z.object({ cut_off: isoDay, as_known: instant, value: indicatorValue })),
  breaks: z.array(z.object({ day: isoDay, reason: bilingual })),
});

export const membersSchema: z.ZodType<IndicatorMembers> = z.object({
  basis,
  id: indicatorId,
  reading: z.string(),
  side: z.enum(MEMBER_SIDES),
  members: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      handle: z.string().nullable(),
      producer: reference.nullable(),
      unit: reference.nullable(),
      stars: count.nullable(),
    }),
  ),
  page: pageSchema,
});

export const correctionsSchema: z.ZodType<CorrectionList> = z.object({
  corrections: z.array(
    z.object({
      publication: z.string(),
      restates: z.string(),
      published_at: instant,
      reason: bilingual,
      changes: z.array(
        z.object({
          id: indicatorId,
          reading: z.string(),
          before: indicatorValue,
          after: indicatorValue,
          rule_versions: z.object({ before: count, after: count }),
        }),
      ),
      rows: z.array(
        z.object({
          id: indicatorId,
          reading: z.string(),
          by: dimension,
          geography: geography.nullable(),
          label: bilingual,
          before: indicatorValue.nullable(),
          after: indicatorValue.nullable(),
          rule_versions: z.object({ before: count, after: count }),
        }),
      ),
      rows_total: count,
    }),
  ),
});

export const publicationsSchema: z.ZodType<PublicationList> = z.object({
  publications: z.array(
    z.object({
      id: z.string(),
      basis,
      published_at: instant,
      restates: z.string().nullable(),
      reason: bilingual.nullable(),
      restated_by: z.string().nullable(),
      content_hash: z.string(),
    }),
  ),
  page: pageSchema,
});

export const presenceStatusSchema: z.ZodType<PresenceStatus> = z.object({
  basis,
  products: z.object({ week: count, month: count, older: count, never: count, total: count }),
});

export const looksSchema: z.ZodType<PublicLooks> = z.object({
  looks: z.array(
    z.object({
      product_id: z.string(),
      channel: z.object({ id: z.string(), vi: z.string(), en: z.string() }),
      day: isoDay,
      grade: z.enum(["A", "B", "C", "D", "E"]),
      outcome: z.enum([
        "buyable",
        "not_buyable",
        "gone",
        "other_product",
        "absent",
        "undecided",
        "unreachable",
        "claimed",
      ]),
    }),
  ),
});
