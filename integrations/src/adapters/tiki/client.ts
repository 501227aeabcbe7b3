import type { z } from "zod";
import type { Call, ShopId } from "../../core";
import {
  type ChannelClient,
  channelClient,
  type Lane,
  type Nature,
  queryString,
  type TransportDeps,
  type WireRequest,
  writeJson,
} from "../../transport";
import { refreshTokens } from "./auth";
import { LANES } from "./limits";
import type { TikiSettings } from "./settings";
import { readAnswer } from "./wire";

export interface Asking<S extends z.ZodType> {
  /** After `/integration`, with its version. */
  readonly path: string;
  readonly method?: WireRequest["method"];
  readonly query?: readonly (readonly [string, string])[];
  readonly body?: unknown;
  readonly schema: S;
  readonly lane?: Lane;
  readonly nature?: Nature;
}

export interface Api {
  readonly client: ChannelClient;
  readonly settings: TikiSettings;
  ask<S extends z.ZodType>(
    asking: Asking<S>,
    call: Pick<Call, "signal"> & { readonly shop: ShopId },
  ): Promise<z.output<S>>;
}

export function tikiApi(deps: TransportDeps, settings: TikiSettings): Api {
  const client = channelClient({
    marketplace: "tiki",
    deps,
    aheadMs: 10 * 60_000,
    refresh: (self, shop, tokens) => refreshTokens(self, settings, shop, tokens),
  });
  return {
    client,
    settings,
    ask: ({ path, method = "GET", query = [], body, schema, lane, nature }, call) =>
      client.perform({
        operation: path,
        nature: nature ?? (method === "GET" ? "read" : "set"),
        lane: lane ?? (method === "GET" ? LANES.read : LANES.write),
        shop: call.shop,
        ...(call.signal && { signal: call.signal }),
        build: ({ tokens }) => ({
          method,
          url: `${settings.apiUrl}/integration${path}${query.length > 0 ? `?${queryString(query)}` : ""}`,
          headers: {
            authorization: `Bearer ${tokens?.access ?? ""}`,
            ...(body !== undefined && { "content-type": "application/json" }),
          },
          ...(body !== undefined && { body: writeJson(body) }),
        }),
        read: (response, asked) => readAnswer(asked, response, schema),
      }),
  };
}
