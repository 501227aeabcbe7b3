import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expiringShops, type ShopLife, shopHealth } from "./shop-health";

const DAY = 86_400_000;
const NOW = new Date("2026-11-25T00:00:00Z");
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

const shop = (change: Partial<ShopLife> = {}): ShopLife => ({
  channel: "tiktok-shop",
  way: "api",
  state: "connected",
  access_expires_at: inDays(0.1),
  refresh_expires_at: inDays(200),
  connected_at: inDays(-100),
  ...change,
});

describe("a shop's health", () => {
  it("is fine far from every end, however soon the access token is renewed", () => {
    expect(shopHealth(shop(), NOW).warning).toBe("none");
  });

  it.each([
    [31, "none"],
    [30, "30_days"],
    [7, "7_days"],
    [1, "1_day"],
    [0.2, "1_day"],
    [0, "ended"],
    [-3, "ended"],
  ])("with %s days left of the renewal token says %s", (left, warning) => {
    expect(shopHealth(shop({ refresh_expires_at: inDays(left) }), NOW).warning).toBe(warning);
  });

  it("gives a token of 30 days no warning on the day it was given", () => {
    const fresh = shop({ channel: "lazada", connected_at: NOW, refresh_expires_at: inDays(30) });
    expect(shopHealth(fresh, NOW).warning).toBe("none");
    expect(shopHealth(fresh, inDays(24)).warning).toBe("7_days");
  });

  it("counts down to the end of what the seller agreed to", () => {
    const agreed = shop({ channel: "shopee", connected_at: inDays(-358), refresh_expires_at: inDays(29) });
    const { warning, deadlines } = shopHealth(agreed, NOW);
    expect(warning).toBe("7_days");
    expect(deadlines.find(({ what }) => what === "authorisation")).toMatchObject({ days_left: 7 });
  });

  it("tells a shop to reconnect, and nothing of one that works by files or keys without end", () => {
    expect(shopHealth(shop({ state: "reconnect" }), NOW).warning).toBe("ended");
    expect(shopHealth(shop({ way: "file" }), NOW)).toEqual({ warning: "none", deadlines: [] });
    const never = new Date(Date.UTC(9999, 0, 1));
    const keys = shop({ access_expires_at: never, refresh_expires_at: null });
    expect(shopHealth(keys, NOW)).toEqual({ warning: "none", deadlines: [] });
  });

  it("never becomes milder as time goes on", () => {
    const order = ["none", "30_days", "7_days", "1_day", "ended"];
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(60), (life, passed, more) => {
        const one = shop({ channel: "shopee", connected_at: NOW, refresh_expires_at: inDays(life) });
        const [before, after] = [passed, passed + more].map((days) => shopHealth(one, inDays(days)).warning);
        expect(order.indexOf(after ?? "")).toBeGreaterThanOrEqual(order.indexOf(before ?? ""));
      }),
    );
  });
});

describe("shops to be warned", () => {
  const named = (name: string, change: Partial<ShopLife> = {}) => ({ ...shop(change), name });
  const told = (shops: ReturnType<typeof named>[], days: number) =>
    expiringShops(shops, days, NOW).map(({ shop: { name }, warning, days_left }) => [name, warning, days_left]);

  it("are those whose seller must do something within the days asked for, the most urgent first", () => {
    const shops = [
      named("far"),
      named("month", { refresh_expires_at: inDays(20) }),
      named("week", { refresh_expires_at: inDays(5.5) }),
      named("over", { refresh_expires_at: inDays(-1) }),
      named("revoked", { state: "reconnect", refresh_expires_at: inDays(300) }),
      named("file", { way: "file", refresh_expires_at: inDays(1) }),
    ];
    expect(told(shops, 7)).toEqual([
      ["revoked", "ended", 0],
      ["over", "ended", 0],
      ["week", "7_days", 5],
    ]);
    expect(told(shops, 30).at(-1)).toEqual(["month", "30_days", 20]);
  });

  it("do not include one whose access token alone is near its end: that is renewed by itself", () => {
    expect(told([named("busy", { access_expires_at: inDays(0.01) })], 30)).toEqual([]);
  });

  it("go by the seller's agreement where that ends before the token", () => {
    const shopee = { channel: "shopee", connected_at: inDays(-362), refresh_expires_at: inDays(29) } as const;
    expect(told([named("shopee", shopee)], 7)).toEqual([["shopee", "7_days", 3]]);
  });
});
