import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { PartState } from "../../contracts/checkout";
import type { OwnPart } from "../../contracts/producer-orders";
import { ORDERING } from "../../modules/ordering";
import { BUYER, DEADLINE, nextStates } from "../../modules/ordering/domain/part-states";
import { displayPhone, maskPhone } from "../../modules/ordering/domain/phone";
import type { OrderingService } from "../../modules/ordering/service";
import type { Part } from "../../modules/ordering/store/parts";
import { ownOrderOfPart } from "./own-order";

const FIELDS = [
  "metadata",
  "shipping_address.first_name",
  "shipping_address.phone",
  "shipping_address.address_1",
  "shipping_address.city",
  "shipping_address.province",
];
const orderSchema = z.object({
  metadata: z.object({ note: z.string().nullish() }),
  shipping_address: z.object({
    first_name: z.string(),
    phone: z.string(),
    address_1: z.string(),
    city: z.string(),
    province: z.string(),
  }),
});

/** Who makes a parcel ready or is asked where it is needs name, telephone and street; nobody else does. */
const NEEDS_BUYER: readonly PartState[] = ["confirmed", "packed", "shipped"];

/** @returns null where there is no such part; whose it is was checked before */
export async function readOwnPart(container: MedusaContainer, id: string): Promise<OwnPart | null> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const part = await ordering.findPart(id);
  return part && toOwnPart(container, part);
}

export async function toOwnPart(container: MedusaContainer, part: Part): Promise<OwnPart> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [steps, { data }] = await Promise.all([
    ordering.own.steps(part.id),
    query.graph({ entity: "order", fields: FIELDS, filters: { id: part.order_id } }),
  ]);
  const { metadata, shipping_address } = orderSchema.parse(data[0]);
  const { remitted_on, remitted_amount } = part;
  return {
    ...ownOrderOfPart(part),
    number: part.number,
    goods_total: part.goods_total,
    shipping_fee: part.shipping_fee,
    placed_at: part.created_at.toISOString(),
    buyer: buyerOf(part.state, shipping_address),
    note: metadata.note ?? null,
    carrier: part.carrier,
    tracking_number: part.tracking_number,
    goods_back: part.goods_back,
    remittance: remitted_on !== null && remitted_amount !== null ? { on: remitted_on, amount: remitted_amount } : null,
    next_states: [...nextStates(part.state)],
    history: steps.map(({ state, at, actor, note }) => ({ state, at: at.toISOString(), by: byWhom(actor), note })),
  };
}

function buyerOf(state: PartState, address: z.infer<typeof orderSchema>["shipping_address"]): OwnPart["buyer"] {
  const { first_name: name, phone, address_1, city, province } = address;
  if (NEEDS_BUYER.includes(state))
    return { name, phone: displayPhone(phone), address: [address_1, city, province].join(", "), whole: true };
  return { name, phone: maskPhone(phone), address: [city, province].join(", "), whole: false };
}

const PRODUCER_ACTOR = "producer:";

/** How a producer's people are named in the history of a part: told apart from officers, without a name. */
export function producerActor(principal: string): string {
  return `${PRODUCER_ACTOR}${principal}`;
}

function byWhom(actor: string): OwnPart["history"][number]["by"] {
  if (actor === BUYER || actor === DEADLINE) return actor;
  return actor.startsWith(PRODUCER_ACTOR) ? "you" : "desk";
}
