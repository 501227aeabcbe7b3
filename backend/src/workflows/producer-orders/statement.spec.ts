import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatementLine } from "../../contracts/producer-orders";
import { totalsOf } from "./statement";

const line = fc.record<StatementLine>({
  id: fc.string(),
  channel: fc.constantFrom("shop", "shopee"),
  channel_name: fc.constant(""),
  code: fc.string(),
  day: fc.constant("2026-11-01"),
  state: fc.constantFrom("delivered", "returned", "cancelled"),
  goods: fc.nat(5_000_000),
  shipping: fc.nat(50_000),
  due: fc.nat(5_000_000),
  remitted: fc.option(fc.nat(5_000_000)),
  remitted_on: fc.constant(null),
});

describe("the sums of some days", () => {
  it("count every order once, and every đồng that is due", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const totals = totalsOf(lines);
        const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
        expect(sum(totals.map(({ delivered, back }) => delivered + back))).toBe(lines.length);
        expect(sum(totals.map(({ due }) => due))).toBe(sum(lines.map(({ due }) => due)));
        expect(sum(totals.map(({ remitted }) => remitted))).toBe(sum(lines.map(({ remitted }) => remitted ?? 0)));
      }),
    );
  });

  it("leave open what was delivered by the shop without its cash being noted; marketplaces settle their own", () => {
    const base = { id: "1", channel_name: "", code: "A", day: "2026-11-01", goods: 100, shipping: 20, due: 120 };
    const unpaid = { remitted: null, remitted_on: null };
    const totals = totalsOf([
      { ...base, ...unpaid, channel: "shop", state: "delivered" },
      { ...base, channel: "shop", state: "delivered", remitted: 120, remitted_on: "2026-11-05" },
      { ...base, ...unpaid, channel: "shopee", state: "completed" },
    ]);
    expect(totals.map(({ open }) => open)).toEqual([120, 0]);
  });
});
