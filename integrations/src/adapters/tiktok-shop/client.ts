import type { z } from "zod";
import type { Call } from "../../core";
import {
  type ChannelClient,
  channelClient,
  type Lane,
  type Nature,
  type TransportDeps,
  type WireRequest,
} from "../../transport";
import { refreshTokens } from "./auth";
import { LANES } from "./limits";
import { signedRequest, type Wanted } from "./request";
import type { TiktokSettings } from "./settings";
import type { Query } from "./sign";
import { readAnswer } from "./wire";

export interface Asking<S extends z.ZodType> {
  readonly path: string;
  readonly method?: WireRequest["method"];
  readonly query?: Query;
  readonly body?: unknown;
  readonly schema: S;
  readonly lane?: Lane;
  readonly nature?: Nature;
  readonly upload?: Wanted["upload"];
}

export interface Api {
  readonly client: ChannelClient;
  readonly settings: TiktokSettings;
  ask<S extends z.ZodType>(asking: Asking<S>, call: Call): Promise<z.output<S>>;
}

export function tiktokApi(deps: TransportDeps, settings: TiktokSettings): Api {
  const client = channelClient({
    marketplace: "tiktok-shop",
    deps,
    aheadMs: 24 * 3_600_000,
    refresh: (self, _shop, tokens) => refreshTokens(self, settings, tokens),
  });
  return {
    client,
    settings,
    ask: ({ path, method = "GET", query, body, schema, lane, nature, upload }, call) =>
      client.perform({
        operation: path,
        nature: nature ?? (method === "GET" ? "read" : "set"),
        lane: lane ?? (method === "GET" ? LANES.read : LANES.write),
        shop: call.shop,
        ...(call.signal && { signal: call.signal }),
        build: ({ now, tokens }) =>
          signedRequest({
            settings,
            path,
            now,
            method,
            accessToken: tokens?.access ?? "",
            ...(query && { query }),
            ...(body !== undefined && { body }),
            ...(upload ? { upload } : { cipher: tokens?.extra?.cipher ?? "" }),
          }),
        read: (response, asked) => readAnswer(asked, response, schema),
      }),
  };
}
