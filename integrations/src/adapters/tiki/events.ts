import { z } from "zod";
import { type ChannelEvent, type EventPort, listingId, orderId, shopId } from "../../core";
import type { TransportDeps } from "../../transport";
import { APPLICATION, applicationTokens } from "./auth";
import type { Api } from "./client";
import { LANES } from "./limits";
import { eventsAnswer, queueAnswer } from "./wire";

const TYPES = [
  "ORDER_CREATED_SUCCESSFULLY",
  "ORDER_STATUS_UPDATED",
  "PRODUCT_PRICE_UPDATED",
  "PRODUCT_MARKET_PRICE_UPDATED",
  "PRODUCT_INVENTORY_UPDATED",
] as const;

type RawEvent = z.output<typeof eventsAnswer>["events"][number];

function toEvent(raw: RawEvent): ChannelEvent {
  const base = { key: `tiki/${raw.id}`, at: raw.created_at, ...(raw.sid != null && { shop: shopId.parse(raw.sid) }) };
  const { order_code: order, product_id: product } = raw.payload;
  if (raw.type.startsWith("ORDER_") && order != null)
    return { ...base, kind: "order_changed", order: orderId.parse(order) };
  if (raw.type.startsWith("PRODUCT_") && product != null)
    return { ...base, kind: "listing_changed", listing: listingId.parse(product) };
  return { ...base, kind: "other", channelType: raw.type };
}

/** The body of a pull: sending the last `ack_id` acknowledges that batch. */
export function pullBody(acknowledge: string | null): { ack_id: string | null } {
  return { ack_id: acknowledge };
}

/** The queue belongs to the application's own token, the subscription is made with the seller's. */
export function eventPort(api: Api, deps: TransportDeps): EventPort {
  const asApplication = { shop: APPLICATION };
  async function ensureApplication(signal?: AbortSignal): Promise<void> {
    if (await deps.tokens.read("tiki", APPLICATION)) return;
    await deps.tokens.write("tiki", APPLICATION, await applicationTokens(api.client, api.settings, signal));
  }
  return {
    async open(name, call) {
      await ensureApplication(call.signal);
      const queue = await api.ask(
        { path: "/v1/queues", method: "POST", body: { name }, lane: LANES.events, schema: queueAnswer },
        asApplication,
      );
      for (const event_type of TYPES) {
        await api.ask(
          { path: `/v1/queues/${queue.code}/subscriptions`, method: "POST", body: { event_type }, schema: z.unknown() },
          call,
        );
      }
      return queue.code;
    },
    async pull(queue, acknowledge, call) {
      await ensureApplication(call.signal);
      const asking = {
        path: `/v1/queues/${queue}/events/pull`,
        method: "POST",
        body: pullBody(acknowledge),
        lane: LANES.events,
        schema: eventsAnswer,
      } as const;
      const answer = await api.ask(asking, { ...asApplication, ...(call.signal && { signal: call.signal }) });
      return { events: answer.events.map(toEvent), acknowledge: answer.ack_id ?? acknowledge };
    },
  };
}
