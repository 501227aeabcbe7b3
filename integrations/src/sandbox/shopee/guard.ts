import { createHmac } from "node:crypto";
import type { SandboxContext } from "../core/definition";
import type { SandboxRequest, SandboxResponse } from "../core/http";
import { refusal } from "./envelope";
import { SHOPEE_SANDBOX } from "./fixtures";

const WINDOW_S = 300;

/** Pages signed without token and shop. */
const PUBLIC = ["/api/v2/auth/", "/api/v2/push/", "/api/v2/shop/auth_partner", "/api/v2/media_space/upload_image"];

export function hmac(message: string): string {
  return createHmac("sha256", SHOPEE_SANDBOX.partnerKey).update(message).digest("hex");
}

/** Signature, time and token in the order and with the codes of the documentation. A string is the calling shop. */
export function guard(request: SandboxRequest, { market, tokens }: SandboxContext): SandboxResponse | { shop: string } {
  const get = (name: string) => request.query.get(name) ?? "";
  const refuse = (error: string, message: string) => refusal(market, error, message);
  if (get("partner_id") !== SHOPEE_SANDBOX.partnerId) return refuse("invalid_partner_id", "Invalid partner_id.");
  if (get("sign") === "") return refuse("error_param", "There is no sign in query.");
  if (!/^\d+$/.test(get("timestamp"))) return refuse("error_param", "Invalid timestamp");
  if (Math.abs(Number(get("timestamp")) - market.now() / 1_000) > WINDOW_S)
    return refuse("error_param", "Timestamp is expired.");
  // The upload page lists only public parameters, yet published clients sign it for the shop: both are taken.
  const asShop = request.path.endsWith("/upload_image") && get("access_token") !== "";
  const open = !asShop && PUBLIC.some((path) => request.path.startsWith(path));
  const who = open ? "" : `${get("access_token")}${get("shop_id")}`;
  if (get("sign") !== hmac(`${get("partner_id")}${request.path}${get("timestamp")}${who}`))
    return refuse("error_sign", "Wrong sign.");
  if (open) return { shop: "" };
  if (!market.state.shops.has(get("shop_id"))) return refuse("error_auth", "Invalid partner_id or shopid.");
  if (tokens.shopOf(get("access_token")) !== get("shop_id")) {
    return refuse("invalid_acceess_token", "Invalid access_token, please have a check.");
  }
  return { shop: get("shop_id") };
}
