import { createHmac } from "node:crypto";
import type { SandboxContext } from "../core/definition";
import type { SandboxResponse } from "../core/http";
import { refusal } from "./envelope";
import { LAZADA_SANDBOX } from "./fixtures";

const WINDOW_MS = 7_200_000;

/** Readable without a token. */
const OPEN = ["/auth/token/", "/category/tree/get", "/category/attributes/get"];

function expectedSign(path: string, parameters: ReadonlyMap<string, string>): string {
  const names = [...parameters.keys()]
    .filter((name) => name !== "sign")
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const base = path + names.map((name) => name + parameters.get(name)).join("");
  return createHmac("sha256", LAZADA_SANDBOX.appSecret).update(base).digest("hex").toUpperCase();
}

export function guard(
  path: string,
  parameters: ReadonlyMap<string, string>,
  { market, tokens }: SandboxContext,
): SandboxResponse | { shop: string } {
  for (const name of ["app_key", "timestamp", "sign", "sign_method"]) {
    if (!parameters.get(name))
      return refusal(
        market,
        "MissingParameter",
        `The input parameter "${name}" that is mandatory for processing this request is not supplied`,
      );
  }
  if (parameters.get("app_key") !== LAZADA_SANDBOX.appKey)
    return refusal(market, "InvalidParameter", "app_key is invalid");
  if (parameters.get("sign") !== expectedSign(path, parameters)) {
    return refusal(market, "IncompleteSignature", "The request signature does not conform to platform standards");
  }
  if (!(Math.abs(Number(parameters.get("timestamp")) - market.now()) <= WINDOW_MS)) {
    return refusal(market, "InvalidParameter", "The timestamp is out of the allowed window");
  }
  if (OPEN.some((prefix) => path.startsWith(prefix))) return { shop: "" };
  const shop = tokens.shopOf(parameters.get("access_token"));
  if (!shop) return refusal(market, "IllegalAccessToken", "The specified access token is invalid or expired");
  return market.state.shops.has(shop) ? { shop } : refusal(market, "SellerNotActive", "The seller is not active");
}
