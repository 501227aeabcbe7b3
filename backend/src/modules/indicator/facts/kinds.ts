import { z } from "@medusajs/framework/zod";
import type { FactKind } from "../../../contracts/indicator-facts";
import { isDay } from "../../../platform/calendar/day";
import { cleanText } from "../../../platform/http/clean-text";
import { idSchema } from "../../../platform/http/fields";

const DAY = "Xin ghi ngày dạng 2026-05-22. || Give the day as 2026-05-22.";
const day = z.string(DAY).refine(isDay, DAY);

const TEXT = "Xin điền ô này, tối đa 300 ký tự. || Fill in this field, with at most 300 characters.";
const text = z.string(TEXT).max(300, TEXT).transform(cleanText).pipe(z.string().min(1, TEXT));

const YEAR = "Xin ghi năm từ 2018 trở đi. || Give a year from 2018 on.";
const year = z.number(YEAR).int(YEAR).min(2018, YEAR).max(2100, YEAR);

const HEADS = "Xin ghi số người, từ 0. || Give a number of people, from 0.";
const heads = z.number(HEADS).int(HEADS).min(0, HEADS).max(1_000_000, HEADS);

const product_id = idSchema;
const producer_id = idSchema;
const products = z.array(idSchema).max(500).default([]);

/** As the register names legal types, where its sources state them. */
const LEGAL_TYPES = [
  ...(["household", "establishment", "farm", "cooperative_group", "cooperative", "cooperative_union"] as const),
  ...(["private_enterprise", "llc", "single_member_llc", "joint_stock", "association", "centre"] as const),
] as const;

/**
 * What an officer can report of what the register does not hold, one shape per kind. Ids are those of registered products,
 * producers and other facts. From when a fact holds is kept beside its content, see `ReportedFact`.
 */
export const FACT_CONTENT = {
  /** A product entered an assessment round. It holds from the day the application was registered. */
  application: z.strictObject({ product_id, producer_id, year, purpose: z.enum(["new", "upgrade", "reassess"]) }),
  /** A five-star dossier at the ministry. `submitted` holds from the day it was sent, the others from the day of the outcome. */
  central_dossier: z.strictObject({ product_id, status: z.enum(["submitted", "assessed", "recognised", "refused"]) }),
  /** Restricted: told to officers only. Nothing but what the indicator needs. */
  legal_representative: z.strictObject({ producer_id, gender: z.enum(["female", "male"]) }),
  /** What a producer is by law from a day on, until the next such report: an establishment that became a co-operative. */
  legal_form: z.strictObject({ producer_id, legal_type: z.enum(LEGAL_TYPES) }),
  /** Size under the law on small and medium-sized enterprises. */
  enterprise_size: z.strictObject({ producer_id, size: z.enum(["micro", "small", "medium", "large"]) }),
  production_status: z.strictObject({ product_id, status: z.enum(["ceased", "resumed"]) }),
  /** Restricted. One yearly survey of one producer; it holds from the survey's day. */
  workforce: z
    .strictObject({ producer_id, workers: heads, qualified: heads })
    .refine(({ workers, qualified }) => qualified <= workers, {
      path: ["qualified"],
      message: "Số lao động có bằng cấp không thể nhiều hơn tổng số. || The qualified cannot outnumber the workers.",
    }),
  /** A recognised craft village. */
  craft_village: z.strictObject({
    name: text,
    type: z.enum(["craft_village", "traditional_craft_village"]),
    decision_number: text,
  }),
  /** Whether a product comes from a craft village; `craft_village` is the id of that fact, null for "from none". */
  craft_product: z.strictObject({ product_id, craft_village: idSchema.nullable() }),
  value_chain: z.strictObject({
    name: text,
    commodity: text,
    /** A person in charge has judged it so, and the proof says why. */
    green_circular: z.boolean(),
    stable_material_zone: z.boolean(),
    material_zone: text.nullable().default(null),
    status: z.enum(["planned", "built", "operating", "ended"]),
    product_ids: products,
  }),
  /**
   * Products of a producer at a modern retailer, by evidence of a day; `none` says that the producer was asked and sells at none.
   * It holds for twelve months from the evidence.
   */
  modern_retail: z.strictObject({
    producer_id,
    class: z.enum(["supermarket", "convenience_store", "shopping_centre", "other_modern", "none"]),
    outlet: text.nullable().default(null),
    product_ids: products,
    evidence_on: day,
  }),
  /** A large tourist site, of which the plan wants a counter each. */
  large_site: z.strictObject({ name: text }),
  /** A counter that shows and sells OCOP products; `site` is the id of a large site's fact. It holds from its opening. */
  counter: z.strictObject({ name: text, site: idSchema.nullable().default(null) }),
  facility: z.strictObject({
    name: text,
    type: z.enum(["co_working_space"]),
    operating: z.boolean(),
    document: text.nullable().default(null),
  }),
  event: z.strictObject({
    name: text,
    type: z.enum(["international_ocop_forum", "other"]),
    /** `joined`: the province took part; `held`: it was held, whoever took part. */
    role: z.enum(["joined", "held"]),
    held_on: day,
    product_ids: products,
  }),
} as const satisfies Record<FactKind, z.ZodType>;

export const FACT_KINDS = Object.keys(FACT_CONTENT) as FactKind[];

export type FactContent<Kind extends FactKind> = z.output<(typeof FACT_CONTENT)[Kind]>;

/** Kinds that are facts of a place and say nothing without one; the others take their place from their subject. */
export const KINDS_OF_A_UNIT: ReadonlySet<FactKind> = new Set([
  "craft_village",
  "value_chain",
  "large_site",
  "counter",
  "facility",
  "event",
]);

/** Registered products, producers and other facts that a fact names. */
type Named = { products: string[]; producers: string[]; facts: { id: string; kind: FactKind; field: string }[] };

const names = z.looseObject({
  product_id: z.string().optional(),
  product_ids: z.array(z.string()).optional(),
  producer_id: z.string().optional(),
  craft_village: z.string().nullish(),
  site: z.string().nullish(),
});

/** What must exist before a fact of it can be recorded. */
export function namedBy(content: object): Named {
  const { product_id, product_ids = [], producer_id, craft_village, site } = names.parse(content);
  return {
    products: [...(product_id === undefined ? [] : [product_id]), ...product_ids],
    producers: producer_id === undefined ? [] : [producer_id],
    facts: [
      ...(craft_village ? [{ id: craft_village, kind: "craft_village" as const, field: "craft_village" }] : []),
      ...(site ? [{ id: site, kind: "large_site" as const, field: "site" }] : []),
    ],
  };
}
