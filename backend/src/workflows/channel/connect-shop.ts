import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "@medusajs/framework/zod";
import { ADAPTERS } from "@ocop/integrations/adapters";
import {
  type AccountPort,
  isMarketplaceError,
  type MarketplaceId,
  marketplaceId,
  sayFailure,
} from "@ocop/integrations/core";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "./channel-names";
import type { Engine } from "./engine";

/** A seller has so long to agree on the marketplace's page. */
const STATE_LIFE_MS = 30 * 60_000;

const stateSchema = z.strictObject({
  channel: marketplaceId,
  producer: z.string().nullable(),
  actor: z.string(),
  /** Some marketplaces want to hear again where the seller was sent back to. */
  redirect_uri: z.string(),
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
  const state = signState(
    { channel, producer, actor, redirect_uri: redirectUri, until: engine.now().getTime() + STATE_LIFE_MS },
    secret,
  );
  return engine.ports(channel)?.account?.authorizeUrl?.({ redirectUri, state }) ?? null;
}

export type Connected =
  | { kind: "connected"; shops: ChannelShop[] }
  /** Not begun by this officer, or too long ago. */
  | { kind: "stale" }
  /** The marketplace is not configured, or is connected in another way. */
  | { kind: "no_channel" }
  | { kind: "refused"; message_vi: string; message_en: string };

/** @param answer everything the marketplace sent back to the redirect address */
export async function finishConnection(
  engine: Engine,
  given: { state: string; answer: Record<string, string>; actor: string },
  secret: string,
): Promise<Connected> {
  const state = readState(given.state, secret);
  if (!state || state.actor !== given.actor || state.until < engine.now().getTime()) return { kind: "stale" };
  const account = engine.ports(state.channel)?.account;
  if (account?.way !== "oauth") return { kind: "no_channel" };
  return connectWith(engine, account, state, { ...given.answer, redirect_uri: state.redirect_uri });
}

/** Connects a marketplace that knows no consent page, with the keys a seller copied out of the seller centre. */
export async function connectByKeys(
  engine: Engine,
  wish: { channel: MarketplaceId; producer: string | null; keys: Record<string, string> },
): Promise<Connected> {
  const account = engine.ports(wish.channel)?.account;
  return account?.way === "keys" ? connectWith(engine, account, wish, wish.keys) : { kind: "no_channel" };
}

async function connectWith(
  engine: Engine,
  account: AccountPort,
  { channel, producer }: { channel: MarketplaceId; producer: string | null },
  answer: Record<string, string>,
): Promise<Connected> {
  try {
    const shops: ChannelShop[] = [];
    for (const connection of await account.connect(answer)) {
      shops.push(await engine.book.connect(channel, connection, producer));
    }
    return { kind: "connected", shops };
  } catch (error) {
    if (!isMarketplaceError(error)) throw error;
    const { vi, en } = sayFailure(error.failure, channelName(channel));
    return { kind: "refused", message_vi: vi, message_en: en };
  }
}

export type Registered = { kind: "registered"; shop: ChannelShop } | { kind: "no_channel" } | { kind: "known_already" };

/** Notes a shop of a channel that needs no permission: served by files, or by a partner's contract. */
export async function registerShop(
  engine: Engine,
  { channel, ...shop }: { channel: MarketplaceId; external_id: string; name: string; producer_id: string | null },
): Promise<Registered> {
  const ports = engine.ports(channel);
  const way = ports?.listings && !ports.account ? "api" : "file";
  if (way === "file" && !ADAPTERS[channel].info.fileExchange) return { kind: "no_channel" };
  const registered = await engine.book.desk.register(channel, { ...shop, way });
  return registered ? { kind: "registered", shop: registered } : { kind: "known_already" };
}
