import { type AccountPort, type Connection, shopId, type Tokens } from "../../core";
import { type ChannelClient, fail, queryString } from "../../transport";
import { LANES } from "./limits";
import { signedRequest } from "./request";
import type { LazadaSettings } from "./settings";
import type { Parameters } from "./sign";
import { readAnswer, tokenAnswer } from "./wire";

async function fetchTokens(
  client: ChannelClient,
  settings: LazadaSettings,
  path: string,
  parameters: Parameters,
  signal?: AbortSignal,
) {
  return client.perform({
    operation: path,
    nature: "set",
    lane: LANES.token,
    ...(signal && { signal }),
    build: ({ now }) => signedRequest({ settings, host: settings.authUrl, path, now, method: "POST", parameters }),
    read: (response, asked) => readAnswer(asked, response, tokenAnswer, "flat"),
  });
}

/**
 * Renews the access token. The documentation contradicts itself on whether the refresh token is prolonged;
 * the strict reading holds here: its end date never moves later.
 */
export async function refreshTokens(client: ChannelClient, settings: LazadaSettings, old: Tokens): Promise<Tokens> {
  const answer = await fetchTokens(client, settings, "/auth/token/refresh", { refresh_token: old.refresh ?? "" });
  const now = client.now();
  const end = now + answer.refresh_expires_in * 1_000;
  return {
    access: answer.access_token,
    accessExpiresAt: now + answer.expires_in * 1_000,
    refresh: answer.refresh_token,
    refreshExpiresAt: Math.min(end, old.refreshExpiresAt ?? end),
  };
}

export function accountPort(client: ChannelClient, settings: LazadaSettings): AccountPort {
  return {
    way: "oauth",
    authorizeUrl: ({ redirectUri, state }) =>
      `${settings.consentUrl}?${queryString([
        ["response_type", "code"],
        ["force_auth", "true"],
        ["redirect_uri", redirectUri],
        ["client_id", settings.appKey],
        ["state", state],
      ])}`,
    async connect({ code }, signal): Promise<readonly Connection[]> {
      const asked = { marketplace: "lazada", operation: "connect", now: client.now() } as const;
      if (!code) throw fail(asked, { kind: "reconnect_account", cause: "revoked" }, { message: "no code came back" });
      const answer = await fetchTokens(client, settings, "/auth/token/create", { code }, signal);
      const now = client.now();
      // The seller picks the country on the consent page; only Việt Nam's shop is ours.
      const seller = answer.country_user_info?.find(({ country }) => country === "vn");
      if (!seller)
        throw fail(
          asked,
          { kind: "reconnect_account", cause: "revoked" },
          { message: "no Vietnamese shop was chosen" },
        );
      const tokens: Tokens = {
        access: answer.access_token,
        accessExpiresAt: now + answer.expires_in * 1_000,
        refresh: answer.refresh_token,
        refreshExpiresAt: now + answer.refresh_expires_in * 1_000,
      };
      return [
        { shop: shopId.parse(seller.seller_id), ...(seller.short_code && { shopName: seller.short_code }), tokens },
      ];
    },
  };
}
