import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelPrice, channelStock, saleRulesSchema } from "./sale-rules";

const rules = saleRulesSchema.parse({});

const priceRule = fc.record({
  percent: fc.integer({ min: 50, max: 300 }),
  round_to: fc.constantFrom(1 as const, 500 as const, 1_000 as const),
  floor: fc.integer({ min: 0, max: 1_000_000 }),
});

describe("a channel's price", () => {
  it("is the shop's own where no rule says otherwise", () => expect(channelPrice(89_000, rules.price)).toBe(89_000));

  it("follows percent, floor and rounding in this order", () => {
    expect(channelPrice(89_000, { percent: 108, round_to: 500, floor: 0 })).toBe(96_500);
    expect(channelPrice(20_000, { percent: 100, round_to: 1_000, floor: 45_200 })).toBe(46_000);
  });

  it("is whole, rounded as asked, never below the floor nor below what the percent says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), priceRule, (price, rule) => {
        const told = channelPrice(price, rule);
        expect(told % rule.round_to).toBe(0);
        expect(told).toBeGreaterThanOrEqual(Math.max(rule.floor, (price * rule.percent) / 100));
        expect(told - rule.round_to).toBeLessThan(Math.max(rule.floor, (price * rule.percent) / 100));
      }),
    );
  });
});

describe("a channel's stock", () => {
  it("keeps a reserve, then shares a part, up to a maximum", () => {
    expect(channelStock(40, { keep: 10, percent: 50, max: null })).toBe(15);
    expect(channelStock(40, { keep: 0, percent: 100, max: 5 })).toBe(5);
  });

  it("is never more than there is, never negative, and never grows when stock falls", () => {
    const stockRule = fc.record({
      keep: fc.nat(100),
      percent: fc.integer({ min: 0, max: 100 }),
      max: fc.option(fc.nat(100)),
    });
    fc.assert(
      fc.property(fc.nat(1_000), stockRule, (available, rule) => {
        const told = channelStock(available, rule);
        expect(told).toBeGreaterThanOrEqual(0);
        expect(told).toBeLessThanOrEqual(available);
        if (available > 0) expect(channelStock(available - 1, rule)).toBeLessThanOrEqual(told);
      }),
    );
  });
});
