import type { z } from "zod";
import type { Call } from "../../core";
import { type ChannelClient, channelClient, type Lane, type Nature, type TransportDeps } from "../../transport";
import { refreshTokens } from "./auth";
import { LANES } from "./limits";
import { jsonRequest, signedUrl } from "./request";
import type { ShopeeSettings } from "./settings";
import { readAnswer } from "./wire";

export interface Api {
  readonly client: ChannelClient;
  readonly settings: ShopeeSettings;
  /** Pages of the reference that list only partner id, timestamp and sign. */
  get<S extends z.ZodType>(
    path: string,
    query: readonly (readonly [string, string])[],
    schema: S,
    call: Call,
  ): Promise<z.output<S>>;
  post<S extends z.ZodType>(path: string, body: unknown, schema: S, call: Call, nature?: Nature): Promise<z.output<S>>;
}

export function shopeeApi(deps: TransportDeps, settings: ShopeeSettings): Api {
  const client = channelClient({
    marketplace: "shopee",
    deps,
    aheadMs: 10 * 60_000,
    refresh: (self, shop, tokens) => refreshTokens(self, settings, shop, tokens),
  });
  const common = (path: string, nature: Nature, lane: Lane, call: Call) => ({
    operation: path,
    nature,
    lane,
    shop: call.shop,
    ...(call.signal && { signal: call.signal }),
  });
  return {
    client,
    settings,
    get: (path, query, schema, call) =>
      client.perform({
        ...common(path, "read", LANES.read, call),
        build: ({ now, tokens }) => ({
          method: "GET",
          url: signedUrl({ settings, path, now, shop: call.shop, query, ...(tokens && { tokens }) }),
          headers: {},
        }),
        read: (response, asked) =>
          readAnswer(asked, response, schema, path === "/shop/get_shop_info" ? "flat" : "response"),
      }),
    post: (path, body, schema, call, nature = "set") =>
      client.perform({
        ...common(path, nature, LANES.write, call),
        build: ({ now, tokens }) =>
          jsonRequest(signedUrl({ settings, path, now, shop: call.shop, ...(tokens && { tokens }) }), body),
        read: (response, asked) => readAnswer(asked, response, schema),
      }),
  };
}
