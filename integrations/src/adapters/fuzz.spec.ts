import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMarketplaceError, listingId, type MarketplaceId, orderId, type Ports, shopId, sku } from "../core";
import { SANDBOX_SETTINGS } from "../sandbox";
import { testClock } from "../testing/clock";
import {
  type HttpPort,
  memoryLocks,
  memoryThrottle,
  memoryTokens,
  parseJson,
  readText,
  type TransportDeps,
} from "../transport";
import { ADAPTERS } from ".";

const shop = shopId.parse("900001");
const call = { shop };

/** Words channels use, so that the fuzz reaches behind the envelope. */
const KEYS = [
  "error",
  "code",
  "message",
  "response",
  "data",
  "result",
  "errors",
  "products",
  "orders",
  "item",
  "item_list",
  "product",
  "paging",
  "total_count",
  "has_next_page",
  "success",
  "detail",
  "status",
];
const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 }));
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("", "0", 0, null, true, "approved"),
    fc.string(),
    fc.double(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 6 }),
  ),
})).value;
const body = fc.oneof(
  { weight: 4, arbitrary: tree.map((value) => Buffer.from(JSON.stringify(value) ?? "")) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
);
const response = fc.record({ status: fc.constantFrom(200, 200, 200, 204, 400, 401, 404, 429, 500), body });

async function portsAnswering(id: MarketplaceId, answer: { status: number; body: Uint8Array }): Promise<Ports> {
  const tokens = memoryTokens();
  const clock = testClock();
  await tokens.write(id, shop, {
    access: "a",
    accessExpiresAt: clock.now() * 2,
    refresh: "r",
    extra: { cipher: "c", shop_key: "k", secret_key: "s" },
  });
  const http: HttpPort = { send: async () => ({ ...answer, headers: {} }) };
  const deps: TransportDeps = {
    http,
    clock,
    tokens,
    locks: memoryLocks(),
    throttle: memoryThrottle(),
    record: () => undefined,
    resilience: { retries: 0, breakAfter: 1_000 },
  };
  const { settings, create } = ADAPTERS[id];
  return create(deps, settings.parse(SANDBOX_SETTINGS[id]("http://127.0.0.1:1", "http://127.0.0.1:1/hook")));
}

/** Reads until the answer stops making sense; an endless list of the same page must end as well. */
async function firstPages(pages: AsyncIterable<unknown> | undefined): Promise<void> {
  let left = 3;
  for await (const _page of pages ?? []) {
    left -= 1;
    if (left === 0) return;
  }
}

describe.each(Object.keys(ADAPTERS) as MarketplaceId[])("%s under arbitrary answers", (id) => {
  it("throws classified failures only", async () => {
    await fc.assert(
      fc.asyncProperty(response, async (answer) => {
        const { listings, orders, categories, shop: shops, stock, account } = await portsAnswering(id, answer);
        const unit = {
          listing: listingId.parse("1"),
          unit: listingId.parse("1") as never,
          sku: sku.parse("S"),
          stock: 1,
        };
        const attempts = [
          () => firstPages(listings?.list({}, call)),
          () => listings?.read(listingId.parse("1"), call),
          () => listings?.findBySku(sku.parse("S"), call),
          () => firstPages(orders?.changedSince({ changedAt: 0 }, call)),
          () => orders?.read(orderId.parse("1"), call),
          () => categories?.rules("1" as never, call),
          () => shops?.facts(call),
          () => stock?.push([unit], call),
          () =>
            account?.connect({ code: "c", shop_id: "1", redirect_uri: "https://x.vn", shop_key: "k", secret_key: "s" }),
        ];
        for (const attempt of attempts) {
          try {
            await attempt();
          } catch (error) {
            if (!isMarketplaceError(error)) throw error;
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("refuses arbitrary webhooks without reading them", async () => {
    const { webhooks } = await portsAnswering(id, { status: 200, body: Buffer.from("{}") });
    if (!webhooks) return;
    fc.assert(
      fc.property(body, fc.string(), (rawBody, authorization) => {
        try {
          webhooks.receive({ headers: { authorization }, rawBody });
          throw new Error("accepted");
        } catch (error) {
          expect(isMarketplaceError(error)).toBe(true);
        }
      }),
    );
  });
});

it("parses no text into anything but a value or an error", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        parseJson(readText(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});
