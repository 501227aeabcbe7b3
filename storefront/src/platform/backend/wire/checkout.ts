import type { ComplaintReceived, OrderPlaced, OrderTracking, PartState, Quote, UnitsAnswer } from "@contracts/checkout";
import { z } from "zod";
import { isoDay } from "./certificate";

const vnd = z.number().int().nonnegative();
const pieces = z.number().int().nonnegative();
const instant = z.iso.datetime();
const text = z.string().nullable();
const label = { label: z.string(), label_en: z.string() };

const quoteLine = z.object({
  variant_id: z.string(),
  quantity: pieces,
  product: z.object({ handle: z.string(), name: z.string(), drawing: z.string() }),
  producer: z.object({ id: z.string(), handle: z.string(), name: z.string() }).nullable(),
  unit_label: z.string().nullable(),
  unit_price: vnd,
  line_total: vnd,
  available: pieces,
  fault: z.enum(["sold_out", "not_enough", "not_sold", "closed", "unknown"]).nullable(),
  closed_until: isoDay.nullable(),
  sample: z.boolean(),
});

export const quoteSchema: z.ZodType<Quote> = z.object({
  lines: z.array(quoteLine),
  parcels: z.array(z.object({ producer_id: z.string(), producer_name: z.string(), shipping_fee: vnd })),
  subtotal: vnd,
  shipping_total: vnd,
  total: vnd,
  vat_note: z.string(),
  can_order: z.boolean(),
  payment_methods: z.array(z.object({ id: z.string(), ...label })),
  shipping_sample: z.boolean(),
});

export const unitsSchema: z.ZodType<UnitsAnswer> = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string().nullable() })),
  unplaced: z.array(z.object({ name: z.string(), district: z.string().nullable() })),
});

export const orderPlacedSchema: z.ZodType<OrderPlaced> = z.object({
  order_code: z.string(),
  total: vnd,
  repeated: z.boolean(),
});

const state: z.ZodType<PartState> = z.enum([
  "waiting",
  "confirmed",
  "packed",
  "shipped",
  "delivered",
  "returned",
  "cancelled",
]);

const part = z.object({
  id: z.string(),
  producer: z
    .object({
      ...{ handle: z.string(), name: z.string(), phone: text },
      ...{ address: text, registration_number: text, tax_code: text },
    })
    .nullable(),
  state,
  state_since: instant,
  history: z.array(z.object({ state, at: instant })),
  answer_by: instant.nullable(),
  carrier: z.string().nullable(),
  tracking_number: z.string().nullable(),
  cancellable: z.boolean(),
  lines: z.array(
    z.object({
      name: z.string(),
      handle: z.string(),
      quantity: pieces,
      unit_price: vnd,
      line_total: vnd,
      unit_label: z.string().nullable(),
    }),
  ),
  shipping_fee: vnd,
});

export const trackingSchema: z.ZodType<OrderTracking> = z.object({
  order_code: z.string(),
  placed_at: instant,
  name: z.string(),
  phone_masked: z.string(),
  address: z.string(),
  note: z.string().nullable(),
  payment: z.object({ ...label, state: z.enum(["due_on_delivery", "paid", "refunded"]) }),
  parts: z.array(part),
  subtotal: vnd,
  shipping_total: vnd,
  total: vnd,
  sample: z.boolean(),
});

export const complaintReceivedSchema: z.ZodType<ComplaintReceived> = z.object({
  ticket: z.string(),
  received_on: isoDay,
  answer_by: isoDay,
  repeated: z.boolean(),
});
