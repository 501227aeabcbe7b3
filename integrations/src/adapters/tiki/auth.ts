import { z } from "zod";
import { type AccountPort, type Connection, type ShopId, shopId, type Tokens } from "../../core";
import {
  type Asked,
  type ChannelClient,
  fail,
  queryString,
  readJson,
  type WireRequest,
  type WireResponse,
} from "../../transport";
import { LANES } from "./limits";
import type { TikiSettings } from "./settings";
import { basicHeader } from "./sign";
import { readAnswer, sellerAnswer, tokenAnswer } from "./wire";

type Grant = readonly (readonly [string, string])[];

/** The application's own token is kept beside the shops' under this name; it owns the event queues. */
export const APPLICATION: ShopId = shopId.parse("@application");

/** The client id also stands in the body beside the Basic header, as the documentation shows it. */
export function tokenRequest(settings: TikiSettings, grant: Grant): WireRequest {
  const post = settings.authMethod === "client_secret_post";
  const form: Grant = [
    ...grant,
    ["client_id", settings.clientId],
    ...(post ? [["client_secret", settings.clientSecret] as const] : []),
  ];
  return {
    method: "POST",
    url: `${settings.apiUrl}/sc/oauth2/token`,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(!post && { authorization: basicHeader(settings.clientId, settings.clientSecret) }),
    },
    body: queryString(form),
  };
}

export function authorizeUrl(settings: TikiSettings, redirectUri: string, state: string): string {
  return `${settings.apiUrl}/sc/oauth2/auth?${queryString([
    ["response_type", "code"],
    ["client_id", settings.clientId],
    ["redirect_uri", redirectUri],
    ["scope", settings.scopes.join(" ")],
    ["state", state],
  ])}`;
}

const oauthError = z.object({ error: z.string(), error_description: z.string().nullish() });

/** A refused grant is OAuth's own shape: the seller has to allow again. */
function readTokens(asked: Asked, response: WireResponse) {
  const refused =
    response.status >= 400 && response.status < 500 && response.status !== 429
      ? oauthError.safeParse(readJson(asked, response))
      : undefined;
  if (refused?.success) {
    const words = {
      code: refused.data.error,
      ...(refused.data.error_description && { message: refused.data.error_description }),
    };
    throw fail(asked, { kind: "reconnect_account", cause: "revoked" }, words);
  }
  return readAnswer(asked, response, tokenAnswer);
}

async function fetchTokens(
  client: ChannelClient,
  settings: TikiSettings,
  grant: Grant,
  signal?: AbortSignal,
): Promise<Tokens> {
  const answer = await client.perform({
    operation: "/sc/oauth2/token",
    nature: "set",
    lane: LANES.token,
    ...(signal && { signal }),
    build: () => tokenRequest(settings, grant),
    read: (response, asked) => readTokens(asked, response),
  });
  return {
    access: answer.access_token,
    accessExpiresAt: client.now() + answer.expires_in * 1_000,
    ...(answer.refresh_token && { refresh: answer.refresh_token }),
  };
}

export function applicationTokens(
  client: ChannelClient,
  settings: TikiSettings,
  signal?: AbortSignal,
): Promise<Tokens> {
  return fetchTokens(client, settings, [["grant_type", "client_credentials"]], signal);
}

/** Both tokens come back renewed; client credentials have no refresh token and are simply asked for again. */
export function refreshTokens(
  client: ChannelClient,
  settings: TikiSettings,
  shop: ShopId,
  old: Tokens,
): Promise<Tokens> {
  if (shop === APPLICATION || old.refresh === undefined) return applicationTokens(client, settings);
  return fetchTokens(client, settings, [
    ["grant_type", "refresh_token"],
    ["refresh_token", old.refresh],
  ]);
}

export function accountPort(client: ChannelClient, settings: TikiSettings): AccountPort {
  async function withSeller(tokens: Tokens, signal?: AbortSignal): Promise<readonly Connection[]> {
    const seller = await client.perform({
      operation: "/v2/sellers/me",
      nature: "read",
      lane: LANES.token,
      ...(signal && { signal }),
      build: () => ({
        method: "GET",
        url: `${settings.apiUrl}/integration/v2/sellers/me`,
        headers: { authorization: `Bearer ${tokens.access}` },
      }),
      read: (response, asked) => readAnswer(asked, response, sellerAnswer),
    });
    return [{ shop: shopId.parse(seller.id), ...(seller.name && { shopName: seller.name }), tokens }];
  }
  if (settings.kind === "in_house") {
    return {
      way: "keys",
      connect: async (_keys, signal) => withSeller(await applicationTokens(client, settings, signal), signal),
    };
  }
  return {
    way: "oauth",
    authorizeUrl: ({ redirectUri, state }) => authorizeUrl(settings, redirectUri, state),
    async connect(back, signal) {
      const asked = { marketplace: "tiki", operation: "connect", now: client.now() } as const;
      if (!back.code || !back.redirect_uri) {
        throw fail(
          asked,
          { kind: "reconnect_account", cause: "revoked" },
          { message: back.error_hint ?? back.error ?? "no code came back" },
        );
      }
      const grant: Grant = [
        ["grant_type", "authorization_code"],
        ["code", back.code],
        ["redirect_uri", back.redirect_uri],
      ];
      return withSeller(await fetchTokens(client, settings, grant, signal), signal);
    },
  };
}
