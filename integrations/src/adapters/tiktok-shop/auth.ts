import { type AccountPort, type Connection, shopId, type Tokens } from "../../core";
import { type ChannelClient, fail, queryString } from "../../transport";
import { LANES } from "./limits";
import { signedRequest } from "./request";
import type { TiktokSettings } from "./settings";
import { readAnswer, shopsAnswer, tokenAnswer } from "./wire";

/** Not signed; the secret itself travels in the query, so this address is never logged unredacted. */
async function fetchTokens(
  client: ChannelClient,
  settings: TiktokSettings,
  path: string,
  grant: readonly (readonly [string, string])[],
  signal?: AbortSignal,
) {
  const query = [["app_key", settings.appKey] as const, ["app_secret", settings.appSecret] as const, ...grant];
  return client.perform({
    operation: path,
    nature: "set",
    lane: LANES.token,
    ...(signal && { signal }),
    build: () => ({ method: "GET", url: `${settings.authUrl}${path}?${queryString(query)}`, headers: {} }),
    read: (response, asked) => readAnswer(asked, response, tokenAnswer),
  });
}

type Answer = Awaited<ReturnType<typeof fetchTokens>>;

/** `…_expire_in` are absolute unix seconds, whatever their name says. */
function toTokens(answer: Answer, extra: Readonly<Record<string, string>>): Tokens {
  return {
    access: answer.access_token,
    accessExpiresAt: answer.access_token_expire_in * 1_000,
    refresh: answer.refresh_token,
    refreshExpiresAt: answer.refresh_token_expire_in * 1_000,
    extra,
  };
}

export async function refreshTokens(client: ChannelClient, settings: TiktokSettings, old: Tokens): Promise<Tokens> {
  const answer = await fetchTokens(client, settings, "/api/v2/token/refresh", [
    ["refresh_token", old.refresh ?? ""],
    ["grant_type", "refresh_token"],
  ]);
  return toTokens(answer, old.extra ?? {});
}

export function accountPort(client: ChannelClient, settings: TiktokSettings): AccountPort {
  const asked = () => ({ marketplace: "tiktok-shop", operation: "connect", now: client.now() }) as const;
  return {
    way: "oauth",
    /** The return address is fixed in the Partner Center. */
    authorizeUrl: ({ state }) =>
      `${settings.consentUrl}?${queryString([
        ["service_id", settings.serviceId],
        ["state", state],
      ])}`,
    async connect(back, signal): Promise<readonly Connection[]> {
      const code = back.code ?? back.auth_code;
      if (!code || code === "null") {
        throw fail(
          asked(),
          { kind: "reconnect_account", cause: "revoked" },
          { message: back.error ?? "no code came back" },
        );
      }
      const grant = [
        ["auth_code", code],
        ["grant_type", "authorized_code"],
      ] as const;
      const answer = await fetchTokens(client, settings, "/api/v2/token/get", grant, signal);
      if ((answer.user_type ?? 0) !== 0) {
        throw fail(asked(), { kind: "reconnect_account", cause: "revoked" }, { message: "not a seller's account" });
      }
      const path = "/authorization/202309/shops";
      const { shops } = await client.perform({
        operation: path,
        nature: "read",
        lane: LANES.token,
        ...(signal && { signal }),
        build: ({ now }) => signedRequest({ settings, path, now, method: "GET", accessToken: answer.access_token }),
        read: (response, asking) => readAnswer(asking, response, shopsAnswer),
      });
      return shops
        .filter(({ region }) => region === "VN")
        .map((shop) => ({
          shop: shopId.parse(shop.id),
          shopName: shop.name,
          tokens: toTokens(answer, { cipher: shop.cipher }),
        }));
    },
  };
}
