import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "@medusajs/framework/zod";
import { isMarketplaceError, type MarketplaceId, marketplaceId } from "@ocop/integrations/core";
import type { ChannelShop } from "../../modules/channel/store/shops";
import type { Engine } from "./engine";

/** A seller has so long to agree on the marketplace's page. */
const STATE_LIFE_MS = 30 * 60_000;

const stateSchema = z.strictObject({
  channel: marketplaceId,
  producer: z.string().nullable(),
  actor: z.string(),
  until: z.number(),
});
type State = z.infer<typeof stateSchema>;

/** Signed, so that a connection can only be finished by the officer who began it. */
function signState(state: State, secret: string): string {
  const body = Buffer.from(JSON.stringify(state)).toString("base64url");
  return `${body}.${mac(body, secret)}`;
}

function mac(body: string, secret: string): string {
  return createHmac("sha256", secret).update(`channel connection ${body}`).digest("base64url");
}

function readState(text: string, secret: string): State | null {
  const [body = "", signature = ""] = text.split(".");
  const [given, right] = [Buffer.from(signature), Buffer.from(mac(body, secret))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return stateSchema.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
}

/** @returns where to send the seller; null where the marketplace is not configured or knows no such page */
export function startConnection(
  engine: Engine,
  wish: { channel: MarketplaceId; redirectUri: string; producer: string | null; actor: string },
  secret: string,
): string | null {
  const { channel, producer, actor, redirectUri } = wish;
  const state = signState({ channel, producer, actor, until: engine.now().getTime() + STATE_LIFE_MS }, secret);
  return engine.ports(channel)?.account?.authorizeUrl?.({ redirectUri, state }) ?? null;
}

export type Connected =
  | { kind: "connected"; shops: ChannelShop[] }
  /** Not begun by this officer, or too long ago. */
  | { kind: "stale" }
  | { kind: "refused" };

/** @param answer everything the marketplace sent back to the redirect address */
export async function finishConnection(
  engine: Engine,
  given: { state: string; answer: Record<string, string>; actor: string },
  secret: string,
): Promise<Connected> {
  const state = readState(given.state, secret);
  if (!state || state.actor !== given.actor || state.until < engine.now().getTime()) return { kind: "stale" };
  const account = engine.ports(state.channel)?.account;
  if (!account) return { kind: "refused" };
  try {
    const shops: ChannelShop[] = [];
    for (const connection of await account.connect(given.answer)) {
      shops.push(await engine.book.connect(state.channel, connection, state.producer));
    }
    return { kind: "connected", shops };
  } catch (error) {
    if (isMarketplaceError(error)) return { kind: "refused" };
    throw error;
  }
}
