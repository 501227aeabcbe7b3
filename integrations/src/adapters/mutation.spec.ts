import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMarketplaceError, orderId, sku, type UnitId } from "../core";
import { SANDBOX_SETTINGS, SANDBOXES } from "../sandbox";
import { openWorld } from "../testing";
import { type HttpPort, parseJson, type TransportDeps, writeJson } from "../transport";
import { ADAPTERS } from ".";

/** Values no documentation promises. */
const ODD: readonly unknown[] = [
  null,
  -1,
  0,
  1e21,
  "",
  " ",
  "NaN",
  "9".repeat(40),
  true,
  [],
  {},
  [[]],
  "2026-99-99",
  "</script>",
  "\u0000",
];

function leaves(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))];
}

function replaced(value: unknown, [name, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, at) => (String(at) === name ? replaced(inner, rest, by) : inner));
  const fields = value as Record<string, unknown>;
  return { ...fields, [name]: replaced(fields[name], rest, by) };
}

/** Passes everything through and changes one place of one answer. */
function mutating(inner: HttpPort, where: number, odd: unknown): HttpPort {
  return {
    async send(request, options) {
      const answer = await inner.send(request, options);
      try {
        const parsed = parseJson(Buffer.from(answer.body).toString("utf8"));
        const places = leaves(parsed);
        const place = places[where % places.length] ?? [];
        return { ...answer, body: new Uint8Array(Buffer.from(writeJson(replaced(parsed, place, odd)))) };
      } catch {
        return answer;
      }
    },
  };
}

/** Shops, categories and tokens that let every read find something. */
const WITH_LISTINGS = SANDBOXES.filter(({ id }) => id !== "voso");
const SHOPS: Readonly<Record<string, string>> = { "tiktok-shop": "7494049642642441621" };

describe.each(WITH_LISTINGS.map((sandbox) => [sandbox.id, sandbox] as const))(
  "%s with one odd value in a real answer",
  (id, definition) => {
    it("answers or fails classified, and never crashes", async () => {
      const adapter = ADAPTERS[id];
      const world = await openWorld({
        adapter,
        sandbox: definition,
        settings: (url) => adapter.settings.parse(SANDBOX_SETTINGS[id](url)),
        shop: SHOPS[id] ?? "900001",
        tokens: (issued, { context }) => ({
          ...issued,
          extra: { ...context.market.state.shops.get(SHOPS[id] ?? "900001")?.keys },
        }),
        category: "1",
        required: { attributes: [] },
        paths: { create: "", stock: "", list: "" },
        secrets: [],
      });
      const listing = world.sandbox.control.seed({
        shop: world.shop,
        title: "Mắm cá linh (mẫu)",
        sku: "MAM-1",
        price: 60_000,
        stock: 900,
      });
      const order = world.sandbox.control.order(world.shop, [{ sku: "MAM-1", quantity: 1 }]);
      await fc.assert(
        fc.asyncProperty(fc.nat(2_000), fc.constantFrom(...ODD), async (where, odd) => {
          const deps: TransportDeps = {
            ...world.deps,
            http: mutating(world.deps.http, where, odd),
            resilience: { retries: 0, breakAfter: 1e9, maxWaitMs: 1e9 },
          };
          const ports = adapter.create(deps, adapter.settings.parse(SANDBOX_SETTINGS[id](world.sandbox.url)));
          const unit = {
            listing: listing.id as never,
            unit: listing.units[0]?.id as UnitId,
            sku: sku.parse("MAM-1"),
            stock: 5,
          };
          const attempts: (() => Promise<unknown> | undefined)[] = [
            async () => {
              for await (const _page of ports.listings?.list({}, world.call) ?? []) break;
            },
            () => ports.listings?.read(listing.id as never, world.call),
            () => ports.listings?.findBySku(sku.parse("MAM-1"), world.call),
            () => ports.orders?.read(orderId.parse(order.id), world.call),
            () => ports.stock?.push([unit], world.call),
            () => ports.shop?.facts(world.call),
          ];
          for (const attempt of attempts) {
            const outcome = await Promise.resolve()
              .then(attempt)
              .catch((error: unknown) => error);
            if (outcome instanceof Error) expect(isMarketplaceError(outcome), String(outcome.stack)).toBe(true);
          }
        }),
        { numRuns: 25 },
      );
      await world.close();
    });
  },
);
