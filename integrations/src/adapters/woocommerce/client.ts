import type { z } from "zod";
import type { Call } from "../../core";
import {
  type Asked,
  type ChannelClient,
  channelClient,
  fail,
  type Nature,
  queryString,
  type TransportDeps,
  type WireRequest,
  type WireResponse,
  writeJson,
} from "../../transport";
import { BATCH, LANES } from "./limits";
import type { WoocommerceSettings } from "./settings";
import { basic } from "./sign";
import { readAnswer } from "./wire";

export const V3 = "/wc/v3";

export interface Asking<S extends z.ZodType> {
  /** After `/wp-json`. */
  readonly path: string;
  readonly method?: WireRequest["method"];
  readonly query?: readonly (readonly [string, string])[];
  readonly body?: unknown;
  readonly schema: S;
  readonly nature?: Nature;
}

export interface Api {
  readonly client: ChannelClient;
  readonly settings: WoocommerceSettings;
  ask<S extends z.ZodType>(asking: Asking<S>, call: Call): Promise<z.output<S>>;
  /** Every page of a collection, oldest id first, so that what is added meanwhile comes last. */
  pages<T>(asking: Asking<z.ZodType<T[]>>, call: Call): AsyncGenerator<{ items: T[]; last: boolean }>;
}

/** The header counts the pages; where a proxy took it away, a short page is the last one. */
function isLast({ headers }: WireResponse, page: number, count: number): boolean {
  const pages = Number(headers["x-wp-totalpages"] ?? Number.NaN);
  return Number.isInteger(pages) ? page >= pages : count < BATCH.page;
}

/** Keys do not end, so there is nothing to renew. */
export function woocommerceApi(deps: TransportDeps, settings: WoocommerceSettings): Api {
  const client = channelClient({ marketplace: "woocommerce", deps, aheadMs: 0 });

  function send<S extends z.ZodType, T>(
    { path, method = "GET", query = [], body, nature = method === "GET" ? "read" : "set" }: Asking<S>,
    call: Call,
    read: (response: WireResponse, asked: Asked) => T,
  ): Promise<T> {
    return client.perform({
      operation: path,
      nature,
      lane: nature === "read" ? LANES.read : LANES.write,
      shop: call.shop,
      ...(call.signal && { signal: call.signal }),
      build({ tokens, now }) {
        const site = tokens?.extra?.site ?? settings.site;
        if (site === undefined) {
          const asked = { marketplace: "woocommerce", operation: path, now } as const;
          throw fail(asked, { kind: "bug", cause: "configuration" }, { message: "no site is known for this shop" });
        }
        return {
          method,
          url: `${site}/wp-json${path}${query.length > 0 ? `?${queryString(query)}` : ""}`,
          headers: {
            authorization: basic(tokens?.access ?? ""),
            ...(body !== undefined && { "content-type": "application/json" }),
          },
          ...(body !== undefined && { body: writeJson(body) }),
        };
      },
      read,
    });
  }

  return {
    client,
    settings,
    ask: (asking, call) => send(asking, call, (response, asked) => readAnswer(asked, response, asking.schema)),
    async *pages(asking, call) {
      for (let page = 1, last = false; !last; page += 1) {
        const query = [
          ...(asking.query ?? []),
          ["page", String(page)],
          ["per_page", String(BATCH.page)],
          ["orderby", "id"],
          ["order", "asc"],
        ] as const;
        const found = await send({ ...asking, query }, call, (response, asked) => {
          const items = readAnswer(asked, response, asking.schema);
          return { items, last: isLast(response, page, items.length) };
        });
        yield found;
        last = found.last;
      }
    },
  };
}

/** The filter tells seconds apart and excludes its own, so the second before is asked for. */
export function changedAfter(since: number): readonly (readonly [string, string])[] {
  const second = new Date(Math.floor(since / 1_000) * 1_000 - 1_000).toISOString().slice(0, 19);
  return [
    ["modified_after", second],
    ["dates_are_gmt", "true"],
  ];
}
