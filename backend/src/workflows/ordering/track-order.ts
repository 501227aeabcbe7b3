import { createHash, timingSafeEqual } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { OrderTracking } from "../../contracts/checkout";
import { ORDERING } from "../../modules/ordering";
import { parseOrderCode } from "../../modules/ordering/domain/order-code";
import { buyerMayCancel } from "../../modules/ordering/domain/part-states";
import { maskPhone, parsePhone } from "../../modules/ordering/domain/phone";
import { PAYMENT_METHODS } from "../../modules/ordering/domain/quote";
import type { OrderingService } from "../../modules/ordering/service";
import type { Part } from "../../modules/ordering/store/parts";

const FIELDS = [
  "created_at",
  "metadata",
  "shipping_address.first_name",
  "shipping_address.phone",
  "shipping_address.address_1",
  "shipping_address.city",
  "shipping_address.province",
  "payment_collections.captured_amount",
  "payment_collections.refunded_amount",
];

const amount = z.coerce.number().nullish();
const orderSchema = z.object({
  created_at: z.coerce.date(),
  metadata: z.object({ note: z.string().nullish() }),
  shipping_address: z.object({
    first_name: z.string(),
    phone: z.string(),
    address_1: z.string(),
    city: z.string(),
    province: z.string(),
  }),
  payment_collections: z.array(z.object({ captured_amount: amount, refunded_amount: amount }).nullable()),
});

type Order = z.infer<typeof orderSchema>;
type Step = Awaited<ReturnType<OrderingService["stepsOfOrder"]>>[number];

/** A code and a number nobody has: a wrong question costs the same work as a right one. */
const NO_CODE = "----------";
const NO_PHONE = "+84000000000";

/** @returns null for an unknown code and for a wrong number alike */
export async function trackOrder(
  container: MedusaContainer,
  asked: { order_code: string; phone: string },
): Promise<OrderTracking | null> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const code = parseOrderCode(asked.order_code) ?? NO_CODE;
  const phone = parsePhone(asked.phone);
  const [{ data }, parts, steps] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { custom_display_id: code } }),
    ordering.partsOfOrder(code),
    ordering.stepsOfOrder(code),
  ]);
  const order = data[0] === undefined ? null : orderSchema.parse(data[0]);
  const known = sameText(phone.ok ? phone.phone.e164 : "", order?.shipping_address.phone ?? NO_PHONE);
  if (!known || !order || parts.length === 0) return null;
  const sellers = parts.flatMap(({ producer_id }) => producer_id ?? []);
  return toTracking(code, order, parts, { steps, phones: await ordering.own.shownPhones(sellers) });
}

/** What is told of a part beside what it holds itself. */
type Beside = { steps: Step[]; phones: Awaited<ReturnType<OrderingService["own"]["shownPhones"]>> };

function toTracking(order_code: string, order: Order, parts: Part[], beside: Beside): OrderTracking {
  const { shipping_address: address } = order;
  // What was cancelled is not delivered and not paid for.
  const live = parts.filter((part) => part.state !== "cancelled");
  const subtotal = live.reduce((sum, part) => sum + part.goods_total, 0);
  const shipping_total = live.reduce((sum, part) => sum + part.shipping_fee, 0);
  return {
    order_code,
    placed_at: order.created_at.toISOString(),
    name: address.first_name,
    phone_masked: maskPhone(address.phone),
    address: [address.address_1, address.city, address.province].join(", "),
    note: order.metadata.note ?? null,
    payment: { ...codLabels(), state: paymentState(order) },
    parts: parts.map((part) => toTrackedPart(part, beside)),
    subtotal,
    shipping_total,
    total: subtotal + shipping_total,
    sample: parts.some((part) => part.sample),
  };
}

function toTrackedPart(part: Part, { steps, phones }: Beside): OrderTracking["parts"][number] {
  const { producer_handle: handle, producer_name: name, producer_address: address } = part;
  const { producer_registration: registration_number, producer_tax_code: tax_code } = part;
  const phone = phones.get(part.producer_id ?? "")?.phone ?? null;
  return {
    id: part.id,
    producer: handle !== null && name !== null ? { handle, name, phone, address, registration_number, tax_code } : null,
    state: part.state,
    state_since: part.state_since.toISOString(),
    history: steps
      .filter(({ part_id }) => part_id === part.id)
      .map(({ state, at }) => ({ state, at: at.toISOString() })),
    answer_by: part.answer_by?.toISOString() ?? null,
    carrier: part.carrier,
    tracking_number: part.tracking_number,
    cancellable: buyerMayCancel(part.state),
    lines: part.lines.map(({ line_item_id: _, ...line }) => line),
    shipping_fee: part.shipping_fee,
  };
}

function paymentState(order: Order): OrderTracking["payment"]["state"] {
  if (order.payment_collections.some((paid) => (paid?.refunded_amount ?? 0) > 0)) return "refunded";
  return order.payment_collections.some((paid) => (paid?.captured_amount ?? 0) > 0) ? "paid" : "due_on_delivery";
}

function codLabels(): { label: string; label_en: string } {
  const cod = PAYMENT_METHODS.find((method) => method.id === "cod");
  return { label: cod?.label ?? "", label_en: cod?.label_en ?? "" };
}

function sameText(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
