import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type FailureKind,
  type ItemOutcome,
  isMarketplaceError,
  MarketplaceError,
  orderId,
  type SeenListing,
  sku,
  vnd,
} from "../core";
import type { FaultMode } from "../sandbox/core/faults";
import { type ContractSetup, type ContractWorld, openWorld, SETUPS } from "../testing";

/** More than a body may hold; fifty megabytes of it are sent in the contract suite. */
const TOO_LARGE = 17 * 1024 * 1024;

/** Enough to meet every way of reading an answer; so many bytes for every call would only take time. */
const FEW = new Set(["list", "create", "stock", "categories", "account"]);

/** What comes back instead of an answer, and how a call that may be repeated, and a create, must name it. */
const BAD: readonly {
  mode: FaultMode;
  value?: number;
  calls: readonly FailureKind[];
  creates: readonly FailureKind[];
}[] = [
  { mode: "html", calls: ["retry_later"], creates: ["unknown_outcome"] },
  { mode: "bad_utf8", calls: ["retry_later"], creates: ["unknown_outcome"] },
  { mode: "huge", value: TOO_LARGE, calls: ["retry_later"], creates: ["unknown_outcome"] },
  { mode: "redirect_loop", calls: ["retry_later"], creates: ["unknown_outcome"] },
  { mode: "wrong_types", calls: ["bug", "retry_later"], creates: ["unknown_outcome"] },
  { mode: "closed", calls: ["gone"], creates: ["gone"] },
];

type Operation = {
  name: string;
  creates?: true;
  /** What it may be called as well. */
  also?: readonly FailureKind[];
  run(): Promise<unknown> | undefined;
};

async function drain(pages: AsyncIterable<unknown> | undefined): Promise<void> {
  for await (const _page of pages ?? []);
}

describe.each(Object.entries<ContractSetup>(SETUPS))("%s under bad input", (_, setup) => {
  let world: ContractWorld;
  let seen: SeenListing;
  let operations: Operation[];

  beforeEach(async () => {
    // Nothing here hangs, so a busy machine may take its time.
    world = await openWorld(setup, { retries: 0, maxTimeoutMs: 15_000 });
    const { ports, call, sandbox } = world;
    seen = await world.live(await world.draft());
    const fresh = await world.draft();
    const [unit] = seen.units;
    if (!unit) throw new Error("no unit");
    const order = sandbox.control.order(setup.shop, [{ sku: unit.sku, quantity: 1 }]);
    const ref = { listing: seen.id, unit: unit.id, sku: sku.parse(unit.sku) };
    const image = { name: "xoai.jpg", type: "image/jpeg", bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) } as const;
    const { listings, stock, prices, orders, categories, shop, media, events, account } = ports;
    const answer = { code: "c", shop_id: setup.shop, redirect_uri: "https://x.vn", shop_key: "k", secret_key: "s" };
    operations = [
      { name: "list", run: () => drain(listings?.list({}, call)) },
      { name: "read", run: () => listings?.read(seen.id, call) },
      { name: "findBySku", run: () => listings?.findBySku(ref.sku, call) },
      { name: "create", creates: true, run: () => listings?.create(fresh, call) },
      { name: "update", run: () => listings?.update(seen, fresh, call) },
      { name: "check", run: () => listings?.check?.(fresh, call) },
      { name: "delist", run: () => listings?.delist?.(seen, call) },
      { name: "relist", run: () => listings?.relist?.(seen, call) },
      { name: "stock", run: () => firstFailure(stock?.push([{ ...ref, stock: 3 }], call)) },
      { name: "price", run: () => firstFailure(prices?.push([{ ...ref, price: vnd.parse(90_000) }], call)) },
      { name: "orders", run: () => drain(orders?.changedSince({ changedAt: 0 }, call)) },
      { name: "one order", run: () => orders?.read(orderId.parse(order.id), call) },
      { name: "categories", run: () => categories?.tree(call) },
      { name: "rules", run: () => categories?.rules(fresh.category, call) },
      { name: "brands", run: () => categories?.brands(fresh.category, "a", call) },
      { name: "suggestions", run: () => categories?.suggest?.(fresh.title, call) },
      { name: "shop", run: () => shop?.facts(call) },
      { name: "picture", run: () => media?.upload(image, call) },
      { name: "event queue", run: () => events?.open("q", call) },
      // The code is made up, so a refusal that can be read is right as well.
      { name: "account", also: ["reconnect_account", "fix_data"], run: () => account?.connect(answer) },
    ];
  });
  afterEach(async () => world.close());

  it.each(BAD)("names $mode for what it is, whatever was asked, and is well again afterwards", async (bad) => {
    for (const { name, creates = false, also = [], run } of operations) {
      if (bad.mode === "huge" && !FEW.has(name)) continue;
      world.sandbox.control.fault({ mode: bad.mode, ...(bad.value !== undefined && { value: bad.value }) });
      const failure = await failureKind(run);
      world.sandbox.control.clearFaults();
      // Not every channel can do everything, and some need no answer to what they cannot refuse.
      if (failure === undefined) continue;
      expect([...(creates ? bad.creates : bad.calls), ...also], `${name}: ${failure}`).toContain(failure);
    }
    expect((await world.ports.listings?.read(seen.id, world.call))?.id).toBe(seen.id);
  });

  it("goes on over a clock that jumps by hours, forth and back, and ends tokens on the way", async () => {
    for (const { name, run } of operations.filter(({ name }) => name !== "account")) {
      for (const value of [5 * 3_600_000, -5 * 3_600_000]) {
        world.sandbox.control.fault({ mode: "clock_jump", value, times: 1 });
        const failure = await failureKind(run);
        world.sandbox.control.clearFaults();
        // A listing made a moment ago is refused a second time, and what is hidden cannot be hidden again.
        expect([undefined, "fix_data"], `${name} at ${value}: ${failure}`).toContain(failure);
      }
    }
  });
});

async function failureKind(run: Operation["run"]): Promise<FailureKind | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (isMarketplaceError(error)) return error.failure.kind;
    throw error;
  }
}

/** A failure that stands in an outcome counts like one that was thrown. */
async function firstFailure<K>(push: Promise<readonly ItemOutcome<K>[]> | undefined): Promise<void> {
  const failed = (await push)?.find((outcome) => !outcome.ok);
  if (failed && !failed.ok) throw new MarketplaceError("shopee", "push", failed.failure, failed.channel);
}
