import { createHash } from "node:crypto";
import { type AccountPort, shopId, type Tokens } from "../../core";
import { type ChannelClient, fail, type WireRequest, writeJson } from "../../transport";
import { LANES, TOKEN_LIFE_MS } from "./limits";
import type { SendoSettings } from "./settings";
import { loginAnswer, readAnswer } from "./wire";

export function loginRequest(settings: SendoSettings, shopKey: string, secretKey: string): WireRequest {
  return {
    method: "POST",
    url: `${settings.apiUrl}/login`,
    headers: { "content-type": "application/json" },
    body: writeJson({ shop_key: shopKey, secret_key: secretKey }),
  };
}

/** A refused log-in leaves `result` empty: the keys are wrong or were taken back. */
export async function login(
  client: ChannelClient,
  settings: SendoSettings,
  keys: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Tokens> {
  const shopKey = keys.shop_key ?? "";
  const secretKey = keys.secret_key ?? "";
  const answer = await client.perform({
    operation: "/login",
    nature: "set",
    lane: LANES.login,
    ...(signal && { signal }),
    build: () => loginRequest(settings, shopKey, secretKey),
    read: (response, asked) => {
      const result = readAnswer(asked, response, loginAnswer.nullable());
      if (result) return result;
      throw fail(asked, { kind: "reconnect_account", cause: "revoked" }, { message: "log-in refused" });
    },
  });
  return {
    access: answer.token,
    accessExpiresAt: client.now() + TOKEN_LIFE_MS,
    extra: { shop_key: shopKey, secret_key: secretKey },
  };
}

/** The API never names the shop, so the shop's key does, in a form that gives nothing away. */
export function shopOfKey(shopKey: string) {
  return shopId.parse(`sendo-${createHash("sha256").update(shopKey).digest("hex").slice(0, 12)}`);
}

/** The seller copies two keys from the seller centre. There is no refresh: an old token is replaced by logging in again. */
export function accountPort(client: ChannelClient, settings: SendoSettings): AccountPort {
  return {
    way: "keys",
    async connect(keys, signal) {
      return [{ shop: shopOfKey(keys.shop_key ?? ""), tokens: await login(client, settings, keys, signal) }];
    },
  };
}
