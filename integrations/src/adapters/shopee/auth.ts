import {
  type AccountPort,
  type Connection,
  type Instant,
  isMarketplaceError,
  type ShopId,
  shopId,
  type Tokens,
} from "../../core";
import { type ChannelClient, fail, jsonNumber, queryString } from "../../transport";
import { LANES } from "./limits";
import { jsonRequest, signedUrl } from "./request";
import type { ShopeeSettings } from "./settings";
import { readAnswer, shopAnswer, tokenAnswer } from "./wire";

/** A refresh token lives 30 days; the answer does not tell it. */
const REFRESH_LIFE_MS = 30 * 24 * 3_600_000;

/** `expire_in` is seconds of validity, but the reference's sample prints an absolute time. */
export function expiryOf(expireIn: number, now: Instant): Instant {
  return expireIn > 1_000_000_000 ? expireIn * 1_000 : now + expireIn * 1_000;
}

async function fetchTokens(
  client: ChannelClient,
  settings: ShopeeSettings,
  path: string,
  body: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<{ tokens: Tokens; shops: readonly string[] }> {
  const answer = await client.perform({
    operation: path,
    // A used refresh token answers the same new pair for four hours, a used code is refused: neither is harmful to repeat.
    nature: "set",
    lane: LANES.token,
    ...(signal && { signal }),
    build: ({ now }) => jsonRequest(signedUrl({ settings, path, now }), body),
    read: (response, asked) => readAnswer(asked, response, tokenAnswer, "flat"),
  });
  const now = client.now();
  const tokens: Tokens = {
    access: answer.access_token,
    accessExpiresAt: expiryOf(answer.expire_in, now),
    refresh: answer.refresh_token,
    refreshExpiresAt: now + REFRESH_LIFE_MS,
  };
  return { tokens, shops: answer.shop_id_list ?? [] };
}

/** Renews one shop's pair. Both tokens change, so both are stored. */
export async function refreshTokens(
  client: ChannelClient,
  settings: ShopeeSettings,
  shop: ShopId,
  old: Tokens,
): Promise<Tokens> {
  const body = {
    refresh_token: old.refresh ?? "",
    partner_id: jsonNumber(settings.partnerId),
    shop_id: jsonNumber(shop),
  };
  return (await fetchTokens(client, settings, "/auth/access_token/get", body)).tokens;
}

/**
 * The shop's own name; the answer with the tokens does not tell it. A code is good once, so a shop whose name cannot be read just now is
 * connected without one: connecting it again reads it.
 */
async function nameOf(
  client: ChannelClient,
  settings: ShopeeSettings,
  shop: ShopId,
  tokens: Tokens,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const path = "/shop/get_shop_info";
  try {
    const { shop_name } = await client.perform({
      operation: path,
      nature: "read",
      // The tokens are not kept yet: they travel with this one call.
      lane: LANES.token,
      ...(signal && { signal }),
      build: ({ now }) => ({ method: "GET", url: signedUrl({ settings, path, now, shop, tokens }), headers: {} }),
      read: (response, asked) => readAnswer(asked, response, shopAnswer, "flat"),
    });
    return shop_name.trim() || undefined;
  } catch (error) {
    if (isMarketplaceError(error)) return undefined;
    throw error;
  }
}

/** Consent link, and the exchange of the code that comes back with it. */
export function accountPort(client: ChannelClient, settings: ShopeeSettings): AccountPort {
  return {
    way: "oauth",
    authorizeUrl({ redirectUri, state }) {
      if (settings.consent === "open") {
        return `${settings.consentUrl}?${queryString([
          ["partner_id", settings.partnerId],
          ["auth_type", "seller"],
          ["redirect_uri", redirectUri],
          ["response_type", "code"],
          ["state", state],
        ])}`;
      }
      // The signed form knows no state of its own: it rides on the return address.
      const back = new URL(redirectUri);
      back.searchParams.set("state", state);
      return signedUrl({
        settings,
        path: "/shop/auth_partner",
        now: client.now(),
        query: [["redirect", back.toString()]],
      });
    },
    async connect(answer, signal): Promise<readonly Connection[]> {
      const { code, shop_id: shop, main_account_id: mainAccount } = answer;
      if (!code || !(shop || mainAccount)) {
        const asked = { marketplace: "shopee", operation: "connect", now: client.now() } as const;
        throw fail(
          asked,
          { kind: "reconnect_account", cause: "revoked" },
          { message: answer.error ?? "no code came back" },
        );
      }
      const owner = shop ? { shop_id: jsonNumber(shop) } : { main_account_id: jsonNumber(mainAccount ?? "0") };
      const body = { code, partner_id: jsonNumber(settings.partnerId), ...owner };
      const { tokens, shops } = await fetchTokens(client, settings, "/auth/token/get", body, signal);
      const ids = shop ? [shop] : shops;
      const shopsAgreed = ids.map((id) => shopId.parse(id));
      const names = await Promise.all(shopsAgreed.map((id) => nameOf(client, settings, id, tokens, signal)));
      return shopsAgreed.map((id, at) => ({
        shop: id,
        ...(names[at] !== undefined && { shopName: names[at] }),
        tokens,
      }));
    },
  };
}
