import { describe, expect, it, vi } from "vitest";
import { shopId, type Tokens } from "../core";
import { failureOf } from "../testing/assertions";
import { memoryLocks, memoryTokens } from "./memory";
import { tokenKeeper } from "./tokens";

const shop = shopId.parse("1");
const tokens = (access: string, accessExpiresAt: number): Tokens => ({
  access,
  accessExpiresAt,
  refresh: `r-${access}`,
  refreshExpiresAt: 10_000,
});

async function world(refresh = vi.fn(async (_shop: unknown, old: Tokens) => tokens(`${old.access}+`, 5_000))) {
  const store = memoryTokens();
  const locks = memoryLocks();
  await store.write("shopee", shop, tokens("a", 1_000));
  // Two keepers stand for two processes: they share the store and the lock and nothing else.
  const keeper = (now: number) =>
    tokenKeeper({ marketplace: "shopee", store, locks, now: () => now, aheadMs: 100, refresh });
  return { store, refresh, keeper };
}

describe("tokens", () => {
  it("are used as they are until shortly before their end, and renewed then", async () => {
    const { keeper, refresh } = await world();
    expect((await keeper(800).current(shop)).access).toBe("a");
    expect((await keeper(950).current(shop)).access).toBe("a+");
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("are renewed once by ten callers in two processes", async () => {
    const { keeper, refresh } = await world();
    const processes = [keeper(2_000), keeper(2_000)];
    const all = await Promise.all(Array.from({ length: 10 }, (_, at) => processes[at % 2]?.current(shop)));
    expect(new Set(all.map((renewed) => renewed?.access))).toEqual(new Set(["a+"]));
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("are stored before anybody uses them, and a late refusal of the old ones renews nothing", async () => {
    const { keeper, store, refresh } = await world();
    await keeper(2_000).current(shop);
    expect((await store.read("shopee", shop))?.access).toBe("a+");
    expect((await keeper(2_000).renew(shop, tokens("a", 1_000))).access).toBe("a+");
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("ask to reconnect when the refresh token has ended too, or there is none at all", async () => {
    const { keeper, refresh } = await world();
    expect(await failureOf(keeper(20_000).current(shop))).toEqual({ kind: "reconnect_account", cause: "expired" });
    expect(await failureOf(keeper(0).current(shopId.parse("2")))).toEqual({
      kind: "reconnect_account",
      cause: "revoked",
    });
    expect(refresh).not.toHaveBeenCalled();
  });

  it("may be tried again after a refresh that failed", async () => {
    const refresh = vi.fn(async () => tokens("b", 5_000)).mockRejectedValueOnce(new Error("network"));
    const { keeper } = await world(refresh);
    const one = keeper(2_000);
    await expect(one.current(shop)).rejects.toThrow("network");
    expect((await one.current(shop)).access).toBe("b");
  });
});
