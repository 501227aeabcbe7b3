import { type AccountPort, type Connection, type Instant, type ShopId, shopId, type Tokens } from "../../core";
import { type ChannelClient, fail, jsonNumber, queryString } from "../../transport";
import { LANES } from "./limits";
import { jsonRequest, signedUrl } from "./request";
import type { ShopeeSettings } from "./settings";
import { readAnswer, tokenAnswer } from "./wire";

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
      return ids.map((id) => ({ shop: shopId.parse(id), tokens }));
    },
  };
}
