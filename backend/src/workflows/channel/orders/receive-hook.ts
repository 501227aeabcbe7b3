import { createHash } from "node:crypto";
import { type ChannelEvent, type IncomingWebhook, isMarketplaceError, marketplaceId } from "@ocop/integrations/core";
import type { OrderEngine } from "./order-engine";

export type Received =
  | { kind: "taken"; status: number; body: string }
  /** Not a marketplace that sends us messages. */
  | { kind: "no_channel" }
  | { kind: "wrong_signature" }
  | { kind: "unreadable" };

/**
 * Takes a message of a marketplace: its signature is checked over the bytes as they came, it is kept before anything is done,
 * and what it is about is looked at afterwards. A refused one is counted where officers see it.
 */
export async function receiveHook(engine: OrderEngine, name: string, hook: IncomingWebhook): Promise<Received> {
  const channel = marketplaceId.safeParse(name);
  const port = channel.success ? engine.ports(channel.data)?.webhooks : undefined;
  if (!channel.success || !port) return { kind: "no_channel" };
  const at = engine.now();
  let events: readonly ChannelEvent[];
  try {
    events = port.receive(hook);
  } catch (error) {
    const forged = isMarketplaceError(error) && error.failure.kind === "bug" && error.failure.cause === "configuration";
    const kind = forged ? "wrong_signature" : "unreadable";
    await engine.orders.countRefusal(channel.data, kind, at);
    return { kind };
  }
  const bodySha256 = createHash("sha256").update(hook.rawBody).digest("hex");
  await engine.orders.receive(channel.data, events, { at, way: "webhook", bodySha256 });
  return { kind: "taken", status: port.answer.status, body: port.answer.body };
}
