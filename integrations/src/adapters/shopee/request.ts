import type { ShopId, Tokens } from "../../core";
import { queryString, type WireRequest, writeJson } from "../../transport";
import type { ShopeeSettings } from "./settings";
import { baseString, sign } from "./sign";

export interface Signed {
  readonly settings: ShopeeSettings;
  readonly path: string;
  readonly now: number;
  readonly tokens?: Tokens;
  readonly shop?: ShopId;
  readonly query?: readonly (readonly [string, string])[];
}

/** The signed address of one call: common parameters always travel in the query. */
export function signedUrl({ settings, path, now, tokens, shop, query = [] }: Signed): string {
  const full = `/api/v2${path}`;
  const timestamp = Math.floor(now / 1_000);
  const who = tokens && shop ? { accessToken: tokens.access, subject: shop } : {};
  const signature = sign(
    settings.partnerKey,
    baseString({ partnerId: settings.partnerId, path: full, timestamp, ...who }),
  );
  const common: [string, string][] = [
    ["partner_id", settings.partnerId],
    ["timestamp", String(timestamp)],
    ["sign", signature],
  ];
  if (tokens && shop) common.push(["access_token", tokens.access], ["shop_id", shop]);
  return `${settings.apiUrl}${full}?${queryString([...common, ...query])}`;
}

export function jsonRequest(url: string, body: unknown): WireRequest {
  return { method: "POST", url, headers: { "content-type": "application/json" }, body: writeJson(body) };
}
