import type { z } from "zod";
import type { Call } from "../../core";
import {
  type ChannelClient,
  channelClient,
  type Nature,
  queryString,
  type TransportDeps,
  type WireRequest,
  writeJson,
} from "../../transport";
import { login } from "./auth";
import { LANES } from "./limits";
import type { SendoSettings } from "./settings";
import { bearer } from "./sign";
import { readAnswer } from "./wire";

export interface Asking<S extends z.ZodType> {
  /** After `/api/partner`. */
  readonly path: string;
  readonly method?: WireRequest["method"];
  readonly query?: readonly (readonly [string, string])[];
  readonly body?: unknown;
  readonly schema: S;
  readonly nature?: Nature;
}

export interface Api {
  readonly client: ChannelClient;
  readonly settings: SendoSettings;
  ask<S extends z.ZodType>(asking: Asking<S>, call: Call): Promise<z.output<S>>;
}

export function sendoApi(deps: TransportDeps, settings: SendoSettings): Api {
  const client = channelClient({
    marketplace: "sendo",
    deps,
    aheadMs: 10 * 60_000,
    refresh: (self, _shop, tokens) => login(self, settings, tokens.extra ?? {}),
  });
  return {
    client,
    settings,
    ask: ({ path, method = "GET", query = [], body, schema, nature }, call) =>
      client.perform({
        operation: path,
        nature: nature ?? (method === "GET" ? "read" : "set"),
        lane: (nature ?? "set") === "read" || method === "GET" ? LANES.read : LANES.write,
        shop: call.shop,
        ...(call.signal && { signal: call.signal }),
        build: ({ tokens }) => ({
          method,
          url: `${settings.apiUrl}/api/partner${path}${query.length > 0 ? `?${queryString(query)}` : ""}`,
          headers: {
            authorization: bearer(tokens?.access ?? ""),
            ...(body !== undefined && { "content-type": "application/json" }),
          },
          ...(body !== undefined && { body: writeJson(body) }),
        }),
        read: (response, asked) => readAnswer(asked, response, schema),
      }),
  };
}
