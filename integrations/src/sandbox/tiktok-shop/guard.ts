import { createHmac } from "node:crypto";
import type { SandboxContext } from "../core/definition";
import type { SandboxRequest, SandboxResponse } from "../core/http";
import { refusal } from "./envelope";
import { TIKTOK_SANDBOX } from "./fixtures";

/** These must not carry a shop cipher; all other paths must. */
const WITHOUT_CIPHER = [/^\/authorization\//, /^\/seller\//, /\/images\/upload$/, /\/files\/upload$/];

function expectedSign(request: SandboxRequest): string {
  const { appSecret } = TIKTOK_SANDBOX;
  const names = [...new Set(request.query.keys())].filter((name) => name !== "sign" && name !== "access_token").sort();
  const multipart = (request.headers["content-type"] ?? "").includes("multipart/form-data");
  const hmac = createHmac("sha256", appSecret).update(
    appSecret + request.path + names.map((name) => name + request.query.get(name)).join(""),
  );
  if (!multipart) hmac.update(request.raw);
  return hmac.update(appSecret).digest("hex");
}

export function guard(request: SandboxRequest, { market, tokens }: SandboxContext): SandboxResponse | { shop: string } {
  const get = (name: string) => request.query.get(name) ?? "";
  if (get("app_key") !== TIKTOK_SANDBOX.appKey) return refusal(market, 36009004, "app_key is invalid");
  if (get("sign") === "") return refusal(market, 36009004, "sign is missing");
  if (get("sign") !== expectedSign(request)) return refusal(market, 106001, "signature is invalid");
  const age = market.now() / 1_000 - Number(get("timestamp"));
  if (!(age <= 300 && age >= -30)) return refusal(market, 36009004, "timestamp is expired");
  const shop = tokens.shopOf(request.headers["x-tts-access-token"]);
  if (!shop) return refusal(market, 105002, "access token is expired, please refresh it");
  const known = market.state.shops.get(shop);
  const cipher = request.query.get("shop_cipher");
  if (WITHOUT_CIPHER.some((pattern) => pattern.test(request.path))) {
    return cipher === null ? { shop } : refusal(market, 36009004, "shop_cipher is not required");
  }
  if (!cipher) return refusal(market, 106013, "shop_cipher is missing");
  return known?.keys.cipher === cipher ? { shop } : refusal(market, 106011, "shop_cipher is invalid");
}
