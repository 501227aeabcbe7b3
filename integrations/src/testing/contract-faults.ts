import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sayFailure, shopId, sku } from "../core";
import { collect, errorOf, expectNoSecrets, failureOf, listingsOf, standing } from "./assertions";
import { type ContractSetup, type ContractWorld, openWorld } from "./world";

/** Everything an adapter must survive while its marketplace, or the way to it, is ill. */
export function describeFaultContract(setup: ContractSetup): void {
  let world: ContractWorld;
  beforeEach(async () => {
    world = await openWorld(setup);
  });
  afterEach(async () => {
    expectNoSecrets(world);
    await world.close();
  });
  const { create, list } = setup.paths;
  const readAll = () => collect(listingsOf(world).list({}, world.call));
  const seedOne = () =>
    world.sandbox.control.seed({ shop: setup.shop, title: "Mắm cá linh (mẫu)", sku: "MAM-1", price: 60_000, stock: 9 });

  describe("reads", () => {
    it.each(["server_error", "reset_before", "reset_after", "html", "bad_utf8"] as const)(
      "recover from a passing %s",
      async (mode) => {
        seedOne();
        world.sandbox.control.fault({ mode, path: list, times: 2 });
        expect(await readAll()).toHaveLength(1);
      },
    );

    it("recover from a slow answer and from a time-out", async () => {
      seedOne();
      world.sandbox.control.fault({ mode: "latency", path: list, times: 1, value: 20 });
      world.sandbox.control.fault({ mode: "timeout_before", path: list, times: 1 });
      expect(await readAll()).toHaveLength(1);
    });

    it.each(["server_error", "html", "bad_utf8", "redirect_loop", "huge"] as const)(
      "end classified, never crashed, under a lasting %s",
      async (mode) => {
        world.sandbox.control.fault({ mode, path: list });
        const error = await errorOf(readAll());
        expect(error.failure.kind).toBe("retry_later");
        expect(sayFailure(error.failure, "Sàn").vi).not.toBe("");
      },
    );

    it("call an answer of the wrong shape a bug in the contract", async () => {
      seedOne();
      world.sandbox.control.fault({ mode: "wrong_types", path: list });
      expect(await failureOf(readAll())).toMatchObject({ kind: "bug", cause: "contract" });
    });

    it("ignore fields that are new to us", async () => {
      seedOne();
      world.sandbox.control.fault({ mode: "extra_fields" });
      expect(await readAll()).toHaveLength(1);
    });

    it("wait for their turn after a throttling answer", async () => {
      seedOne();
      world.sandbox.control.fault({ mode: "rate_limited", path: list, times: 1 });
      const before = world.clock.now();
      expect(await readAll()).toHaveLength(1);
      expect(world.clock.now()).toBeGreaterThan(before);
    });

    it("say until when they are throttled, if it lasts", async () => {
      world.sandbox.control.fault({ mode: "rate_limited", path: list });
      const failure = await failureOf(readAll());
      if (failure.kind !== "rate_limited") throw new Error(`got ${failure.kind}`);
      expect(failure.until).toBeGreaterThan(world.clock.now() - 60_000);
    });

    it("stop when the caller gives up", async () => {
      const controller = new AbortController();
      world.sandbox.control.fault({ mode: "latency", value: 300 });
      const reading = errorOf(collect(listingsOf(world).list({}, { ...world.call, signal: controller.signal })));
      controller.abort();
      expect((await reading).failure.kind).toBe("retry_later");
    });
  });

  describe("creates", () => {
    it.each(["timeout_after", "reset_after", "bad_utf8"] as const)(
      "are not repeated after %s, and are found by SKU",
      async (mode) => {
        const draft = await world.draft();
        world.sandbox.control.fault({ mode, path: create, method: "POST", times: 1 });
        expect(await failureOf(listingsOf(world).create(draft, world.call))).toEqual({ kind: "unknown_outcome" });
        expect(standing(world)).toHaveLength(1);
        await world.sandbox.control.advance(61_000);
        const found = await listingsOf(world).findBySku(sku.parse(draft.units[0]?.sku), world.call);
        expect(found).toHaveLength(1);
      },
    );

    it.each(["timeout_before", "reset_before", "server_error", "html"] as const)(
      "are not repeated after %s either, though nothing was made",
      async (mode) => {
        const draft = await world.draft();
        world.sandbox.control.fault({ mode, path: create, method: "POST", times: 1 });
        expect(await failureOf(listingsOf(world).create(draft, world.call))).toEqual({ kind: "unknown_outcome" });
        expect(standing(world)).toHaveLength(0);
        expect(await listingsOf(world).findBySku(sku.parse(draft.units[0]?.sku), world.call)).toEqual([]);
      },
    );

    it("are repeated after a throttling answer, because nothing was made", async () => {
      const draft = await world.draft();
      world.sandbox.control.fault({ mode: "rate_limited", path: create, method: "POST", times: 1 });
      await listingsOf(world).create(draft, world.call);
      expect(standing(world)).toHaveLength(1);
    });

    it("that were dropped silently are seen to be missing", async () => {
      const draft = await world.draft();
      world.sandbox.control.fault({ mode: "silent_drop", path: create, method: "POST", times: 1 });
      const receipt = await listingsOf(world).create(draft, world.call);
      expect(receipt.listing ?? receipt.ticket).toBeDefined();
      expect(await listingsOf(world).findBySku(sku.parse(draft.units[0]?.sku), world.call)).toEqual([]);
    });

    it("that are accepted and not shown are seen to be missing until they appear", async () => {
      const draft = await world.draft();
      world.sandbox.control.fault({ mode: "accepted_not_shown", path: create, method: "POST", times: 1 });
      await listingsOf(world).create(draft, world.call);
      await world.sandbox.control.advance(61_000);
      const code = sku.parse(draft.units[0]?.sku);
      expect(await listingsOf(world).findBySku(code, world.call)).toEqual([]);
      for (const listing of standing(world)) world.sandbox.control.reveal(listing.id);
      expect(await listingsOf(world).findBySku(code, world.call)).toHaveLength(1);
    });
  });

  describe("stock", () => {
    it.each(["timeout_after", "server_error", "reset_before"] as const)(
      "reaches the channel in spite of one %s",
      async (mode) => {
        const seen = await world.live(await world.draft());
        const [unit] = seen.units;
        if (!unit || !world.ports.stock) return;
        world.sandbox.control.fault({ mode, path: setup.paths.stock, times: 1 });
        const outcomes = await world.ports.stock.push(
          [{ listing: seen.id, unit: unit.id, sku: sku.parse(unit.sku), stock: 2 }],
          world.call,
        );
        expect(outcomes.map(({ ok }) => ok)).toEqual([true]);
        expect((await listingsOf(world).read(seen.id, world.call)).units[0]?.stock).toBe(2);
      },
    );
  });

  describe("authorisation", () => {
    it("renews an expired token once for ten calls at the same time", async () => {
      seedOne();
      world.sandbox.control.expireTokens(setup.shop);
      const { refresh } = setup.paths;
      const before = refresh ? world.sandbox.control.calls(refresh) : 0;
      const all = await Promise.all(Array.from({ length: 10 }, readAll));
      expect(all.every((seen) => seen.length === 1)).toBe(true);
      if (refresh) expect(world.sandbox.control.calls(refresh) - before).toBe(1);
    });

    it("asks to reconnect when the seller took the permission back", async () => {
      world.sandbox.control.revokeTokens(setup.shop);
      world.sandbox.context.market.state.shops.delete(setup.shop);
      expect(await failureOf(readAll())).toMatchObject({ kind: "reconnect_account" });
    });

    it("asks to connect when there never was a token", async () => {
      const stranger = { ...world.call, shop: shopId.parse("404") };
      expect(await failureOf(collect(listingsOf(world).list({}, stranger)))).toMatchObject({
        kind: "reconnect_account",
      });
    });
  });

  it("under a real limit answers in full or says until when, and is well again when the limit is lifted", async () => {
    for (let count = 0; count < 8; count += 1) {
      world.sandbox.control.seed({
        shop: setup.shop,
        title: `Gạo mẫu số ${count}`,
        sku: `GAO-${count}`,
        price: 50_000,
        stock: 5,
      });
    }
    world.sandbox.control.limit(2, 2);
    const found = await Promise.allSettled(Array.from({ length: 6 }, () => readAll()));
    expect(world.sandbox.control.throttled()).toBeGreaterThan(0);
    for (const outcome of found) {
      if (outcome.status === "fulfilled") expect(outcome.value).toHaveLength(8);
      else expect(await failureOf(Promise.reject(outcome.reason))).toMatchObject({ kind: "rate_limited" });
    }
    world.sandbox.control.limit(0);
    expect(await readAll()).toHaveLength(8);
  });

  it("corrects its clock when the channel's clock jumps", async () => {
    seedOne();
    world.sandbox.control.fault({ mode: "clock_jump", path: list, times: 1, value: 3 * 3_600_000 });
    expect(await readAll()).toHaveLength(1);
  });

  it("says that a closed marketplace is closed", async () => {
    world.sandbox.control.fault({ mode: "closed" });
    expect(await failureOf(readAll())).toEqual({ kind: "gone", what: "channel" });
  });

  it("opens the circuit after many failures and then sends nothing", async () => {
    await world.close();
    world = await openWorld(setup, { breakAfter: 3, retries: 0 });
    world.sandbox.control.fault({ mode: "server_error", path: list });
    for (let count = 0; count < 3; count += 1) await failureOf(readAll());
    const asked = world.sandbox.control.calls(list);
    expect(await failureOf(readAll())).toMatchObject({ kind: "retry_later" });
    expect(world.sandbox.control.calls(list)).toBe(asked);
  });
}
