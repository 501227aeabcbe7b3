import type { z } from "zod";
import type { Call } from "../../core";
import {
  type ChannelClient,
  channelClient,
  type FilePart,
  type Lane,
  type Nature,
  type TransportDeps,
} from "../../transport";
import { refreshTokens } from "./auth";
import { LANES } from "./limits";
import { signedRequest } from "./request";
import type { LazadaSettings } from "./settings";
import type { Parameters } from "./sign";
import { readAnswer } from "./wire";

export interface Asking<S extends z.ZodType> {
  readonly path: string;
  readonly method?: "GET" | "POST";
  readonly parameters?: Parameters;
  readonly schema: S;
  readonly lane?: Lane;
  readonly nature?: Nature;
  readonly where?: "data" | "flat";
  readonly file?: FilePart;
  /** Category reads need no token. */
  readonly open?: boolean;
}

export interface Api {
  readonly client: ChannelClient;
  readonly settings: LazadaSettings;
  ask<S extends z.ZodType>(asking: Asking<S>, call: Call): Promise<z.output<S>>;
}

/** Refresh two days ahead, as the guide advises. */
const AHEAD_MS = 48 * 3_600_000;

export function lazadaApi(deps: TransportDeps, settings: LazadaSettings): Api {
  const client = channelClient({
    marketplace: "lazada",
    deps,
    aheadMs: AHEAD_MS,
    refresh: (self, _shop, tokens) => refreshTokens(self, settings, tokens),
  });
  return {
    client,
    settings,
    ask: ({ path, method = "GET", parameters = {}, schema, lane, nature, where, file, open }, call) =>
      client.perform({
        operation: path,
        nature: nature ?? (method === "GET" ? "read" : "set"),
        lane: lane ?? (open ? LANES.open : method === "GET" ? LANES.read : LANES.write),
        ...(!open && { shop: call.shop }),
        ...(call.signal && { signal: call.signal }),
        build: ({ now, tokens }) =>
          signedRequest({
            settings,
            host: settings.apiUrl,
            path,
            now,
            method,
            parameters,
            ...(tokens && { accessToken: tokens.access }),
            ...(file && { file }),
          }),
        read: (response, asked) => readAnswer(asked, response, schema, where),
      }),
  };
}
