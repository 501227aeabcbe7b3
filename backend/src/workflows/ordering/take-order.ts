import { setTimeout } from "node:timers/promises";
import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import type { CartLineRequest } from "../../contracts/checkout";
import type { Vnd } from "../../contracts/common";
import { ORDERING } from "../../modules/ordering";
import { buildOrderPlan, type Ids, type OrderPlan } from "../../modules/ordering/domain/order-plan";
import type { OrderingService } from "../../modules/ordering/service";
import { env } from "../../platform/env";
import { carryOut, type Mine, type Refused } from "./carry-out";
import { priceCart } from "./price-cart";
import { readSellers } from "./read-sellers";
import { createSlots, slotsOf } from "./slots";

/** A checked wish to order; the address is resolved to units of today. */
export type OrderWish = {
  idempotency_key: string;
  lines: CartLineRequest[];
  buyer: OrderPlan["buyer"];
  address: OrderPlan["address"];
  note: string | null;
  expected_total: Vnd;
};

export type OrderOutcome =
  | { kind: "placed"; order_code: string; total: Vnd; repeated: boolean }
  | Refused
  /** Not through yet; the same key may be tried again and leads to one order. */
  | { kind: "unfinished" };

const inSlot = createSlots(slotsOf(env().DATABASE_POOL_MAX, 0.3));
const PATIENCE_MS = 25_000;
const POLL_MS = 100;

/**
 * Places an order once per idempotency key, whatever happens in between: a second call with the key waits for the
 * first and answers with its order, and a call after a crash goes on where the crash came.
 */
export async function takeOrder(container: MedusaContainer, wish: OrderWish): Promise<OrderOutcome> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const outcome = await inSlot(() => tryOnce(container, ordering, wish));
    if (outcome !== "held") return outcome;
    await setTimeout(POLL_MS);
  }
  return { kind: "unfinished" };
}

async function tryOnce(
  container: MedusaContainer,
  ordering: OrderingService,
  wish: OrderWish,
): Promise<OrderOutcome | "held"> {
  const claim = await ordering.claim(wish.idempotency_key);
  if (claim.kind === "held") return "held";
  if (claim.kind === "placed") {
    return {
      kind: "placed",
      order_code: claim.attempt.order_code,
      total: claim.attempt.total ?? 0,
      repeated: true,
    };
  }
  const result = await carryOut(container, claim, () => prepare(container, claim, wish));
  if (result.kind !== "sold_out") return result;
  const { quote } = await priceCart(container, {
    lines: wish.lines,
    province_id: wish.address.province_id,
  });
  return { kind: "refused", code: "sold_out", quote };
}

/** Prices the wish anew and fixes the plan, or refuses where the buyer saw something else. */
async function prepare(container: MedusaContainer, claim: Mine, wish: OrderWish): Promise<OrderPlan | Refused> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const { quote, offers, terms } = await priceCart(container, {
    lines: wish.lines,
    province_id: wish.address.province_id,
  });
  if (!quote.can_order) return { kind: "refused", code: "sold_out", quote };
  if (quote.total !== wish.expected_total) return { kind: "refused", code: "total_changed", quote };
  const { order_code } = claim.attempt;
  const sellers = await readSellers(
    container,
    quote.lines.flatMap(({ producer }) => producer?.id ?? []),
  );
  const plan = buildOrderPlan({
    ...wish,
    quote,
    offers,
    sellers,
    terms,
    order_code,
    now: new Date(),
    ids: newIds,
  });
  if (!(await ordering.savePlan(claim.attempt, claim.owner, plan)))
    throw new Error("The attempt was taken over meanwhile");
  return plan;
}

const newIds: Ids = {
  order: () => generateEntityId("", "order"),
  line: () => generateEntityId("", "ordli"),
  part: () => generateEntityId("", "opart"),
  paymentCollection: () => generateEntityId("", "pay_col"),
};
