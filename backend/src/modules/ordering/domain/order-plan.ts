import { z } from "@medusajs/framework/zod";
import type { Quote, QuoteLine, SellerFacts } from "../../../contracts/checkout";
import type { Vnd } from "../../../contracts/common";
import type { OfferFact } from "./offer-fact";
import { groupByParcel } from "./quote";
import type { TermsOfDay } from "./terms";

const vnd = z.number().int().nonnegative();

/** A plan from before these facts were kept does without them. */
const fact = z.string().nullable().default(null);

const producerSchema = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  address: fact,
  registration_number: fact,
  tax_code: fact,
});

const planLineSchema = z.object({
  line_item_id: z.string(),
  variant_id: z.string(),
  product_id: z.string(),
  sku: z.string().nullable(),
  handle: z.string(),
  name: z.string(),
  unit_label: z.string().nullable(),
  quantity: z.number().int().positive(),
  unit_price: vnd,
  line_total: vnd,
  stock: z.array(
    z.object({
      inventory_item_id: z.string(),
      location_id: z.string(),
      required: z.number().positive(),
    }),
  ),
  sample: z.boolean(),
});

const planPartSchema = z.object({
  id: z.string(),
  number: z.number().int().positive(),
  producer: producerSchema.nullable(),
  goods_total: vnd,
  shipping_fee: vnd,
  lines: z.array(planLineSchema).min(1),
});

/**
 * Everything about to be carried out for one order, decided before the first write: with all ids fixed beforehand
 * a step that is repeated after a crash finds what it did the first time.
 */
export const orderPlanSchema = z.object({
  order_id: z.string(),
  order_code: z.string(),
  payment_collection_id: z.string(),
  placed_at: z.iso.datetime(),
  answer_by: z.iso.datetime().nullable(),
  buyer: z.object({
    name: z.string(),
    phone: z.string(),
    phone_typed: z.string(),
    email: z.string().nullable(),
  }),
  address: z.object({
    province_id: z.string(),
    province_name: z.string(),
    commune_id: z.string(),
    commune_name: z.string(),
    street: z.string(),
  }),
  note: z.string().nullable(),
  parts: z.array(planPartSchema).min(1),
  vat_rate_percent: z.number().nullable(),
  subtotal: vnd,
  shipping_total: vnd,
  total: vnd,
});

export type OrderPlan = z.infer<typeof orderPlanSchema>;
export type PlanLine = z.infer<typeof planLineSchema>;
export type PlanPart = z.infer<typeof planPartSchema>;

export type Ids = {
  order: () => string;
  line: () => string;
  part: () => string;
  paymentCollection: () => string;
};

/** Turns a quote the buyer agreed to into a plan, one part per parcel. The parts' sums make up the total. */
export function buildOrderPlan(input: {
  quote: Quote;
  offers: ReadonlyMap<string, OfferFact>;
  /** By the producer's id. */
  sellers: ReadonlyMap<string, SellerFacts>;
  terms: TermsOfDay;
  order_code: string;
  buyer: OrderPlan["buyer"];
  address: OrderPlan["address"];
  note: string | null;
  now: Date;
  ids: Ids;
}): OrderPlan {
  const { quote, terms, ids, now } = input;
  if (!quote.can_order) throw new Error("A quote with faults makes no order");
  const answerHours = terms.value("part_answer_hours");
  return {
    order_id: ids.order(),
    order_code: input.order_code,
    payment_collection_id: ids.paymentCollection(),
    placed_at: now.toISOString(),
    answer_by: answerHours === null ? null : new Date(now.getTime() + answerHours * 3_600_000).toISOString(),
    buyer: input.buyer,
    address: input.address,
    note: input.note,
    parts: planParts(quote, input.offers, input.sellers, ids),
    vat_rate_percent: terms.value("vat_rate_percent"),
    subtotal: quote.subtotal,
    shipping_total: quote.shipping_total,
    total: quote.total,
  };
}

const NOTHING_KNOWN: SellerFacts = { address: null, registration_number: null, tax_code: null };

function planParts(
  quote: Quote,
  offers: ReadonlyMap<string, OfferFact>,
  sellers: ReadonlyMap<string, SellerFacts>,
  ids: Ids,
): PlanPart[] {
  return [...groupByParcel(quote.lines)].map(([parcel, lines], index) => ({
    id: ids.part(),
    number: index + 1,
    producer: lines[0].producer && {
      ...lines[0].producer,
      ...(sellers.get(lines[0].producer.id) ?? NOTHING_KNOWN),
    },
    goods_total: lines.reduce((sum: Vnd, line) => sum + line.line_total, 0),
    shipping_fee: quote.parcels.find(({ producer_id }) => producer_id === parcel)?.shipping_fee ?? 0,
    lines: lines.map((line) => planLine(line, offers.get(line.variant_id), ids)),
  }));
}

function planLine(line: QuoteLine, offer: OfferFact | undefined, ids: Ids): PlanLine {
  if (!offer) throw new Error(`Line ${line.variant_id} cannot be ordered`);
  return {
    line_item_id: ids.line(),
    variant_id: line.variant_id,
    product_id: offer.product_id,
    sku: offer.sku,
    handle: line.product.handle,
    name: line.product.name,
    unit_label: line.unit_label,
    quantity: line.quantity,
    unit_price: line.unit_price,
    line_total: line.line_total,
    stock: offer.stock.map(({ inventory_item_id, location_id, required }) => ({
      inventory_item_id,
      location_id,
      required,
    })),
    sample: line.sample,
  };
}

export const partLineSchema = planLineSchema.pick({
  line_item_id: true,
  handle: true,
  name: true,
  unit_label: true,
  quantity: true,
  unit_price: true,
  line_total: true,
});
