import { describe, expect, it } from "vitest";
import { breakdown, readingValue } from "./breakdown";
import { definitionOf, readingOf } from "./definitions";
import { dueAgain } from "./due-again";
import { tally } from "./entity";
import type { KnownRecognition } from "./known";
import { contextOf, product, recognition } from "./testing/context";

const DAY = "2023-12-31";

const on = (day: string, change: Partial<KnownRecognition> = {}) =>
  recognition({ decided: { first: day, last: day }, year: Number(day.slice(0, 4)), ...change });
const yearAlone = (year: number, change: Partial<KnownRecognition> = {}) =>
  recognition({ year, decided: { first: `${year}-01-01`, last: `${year + 1}-03-30` }, ...change });
const reassess = (product_id: string) => ({
  kind: "application" as const,
  id: `entered ${product_id}`,
  content: { product_id, producer_id: "a", year: 2023, purpose: "reassess" },
});

function due(...recognitions: KnownRecognition[]) {
  const [found] = dueAgain(contextOf(DAY, { products: [product("p", "a", null, recognitions)] }));
  return found && { certainty: found.certainty, again: found.again, stars: found.stars };
}

describe("what falls due three years after its recognition", () => {
  it("is what the year's last decision says, whatever the product was given since", () => {
    expect(due(on("2020-06-30"))).toEqual({ certainty: "yes", again: "no", stars: [3] });
    expect(due(on("2020-06-30", { stars: 3 }), on("2023-06-30", { kind: "re_recognition", stars: 4 }))).toEqual({
      certainty: "yes",
      again: "yes",
      stars: [3],
    });
    expect(due(on("2019-06-30"))).toBeUndefined();
  });

  it("leaves out what was upgraded since, and keeps what was upgraded within that very year", () => {
    expect(due(on("2020-06-30"), on("2022-06-30", { kind: "upgrade", stars: 4 }))).toBeUndefined();
    expect(due(on("2020-03-31"), on("2020-12-29", { kind: "upgrade", stars: 4 }))).toEqual({
      certainty: "yes",
      again: "no",
      stars: [4],
    });
  });

  it("does not know of an upgrade whose year nobody recorded, and takes its stars where only it can be due", () => {
    const upgrade = on("2021-02-10", { kind: "upgrade", stars: 4, year: null });
    expect(due(on("2020-06-30"), upgrade)).toEqual({ certainty: "maybe", again: "no", stars: [4] });
  });

  it("does not know whether a year alone was decided by the day", () => {
    const again = yearAlone(2023, { kind: "re_recognition" });
    expect(due(on("2020-06-30"), again)).toMatchObject({ certainty: "yes", again: "maybe" });
    const upgrade = yearAlone(2023, { kind: "upgrade", stars: 4 });
    expect(due(on("2020-06-30"), upgrade)).toEqual({ certainty: "maybe", again: "no", stars: [3] });
  });

  it("names no stars where different certificates may be the one", () => {
    const first = on("2020-06-30", { stars: 3 });
    const second = on("2021-02-10", { kind: "re_recognition", stars: 4, year: null });
    expect(due(first, second)).toEqual({ certainty: "yes", again: "no", stars: [] });
  });

  it("leaves out what is no longer produced", () => {
    const products = [product("p", "a", null, [on("2020-06-30")])];
    const ceased = { kind: "production_status" as const, content: { product_id: "p", status: "ceased" } };
    expect(dueAgain(contextOf(DAY, { products, facts: [ceased] }))).toEqual([]);
  });
});

describe("target 3", () => {
  const context = contextOf(DAY, {
    products: [
      product("p", "a", null, [on("2020-06-30", { stars: 3 }), on("2023-06-30", { kind: "re_recognition", stars: 4 })]),
      product("q", "a", null, [on("2020-06-30", { stars: 4 }), yearAlone(2023, { kind: "re_recognition", stars: 5 })]),
      product("r", "a", null, [on("2021-02-10", { stars: 3, year: null }), on("2022-06-30", { stars: 5 })]),
    ],
    facts: [reassess("p"), reassess("q")],
  });
  const reading = (id: string) => {
    const found = readingOf(definitionOf("3"), id);
    if (found === null) throw new Error(id);
    return { found, entities: found.classify(context) };
  };

  it("stands in rows of the stars that fall due, those that may be due included", () => {
    const { found, entities } = reading("official");
    const rows = breakdown(found, entities, "stars", "communes", context);
    expect(rows.map(({ key, value }) => [key, value.numerator, value.unknown.in_denominator])).toEqual([
      ["3", 1, 1],
      ["4", 1, 0],
    ]);
  });

  it("does not take an undated re-recognition for none, and asks only those that entered in its third reading", () => {
    const value = (id: string) => readingValue(reading(id).found, tally(reading(id).entities));
    expect(value("recognised")).toMatchObject({
      numerator: 1,
      denominator: 2,
      unknown: { in_numerator: 1, in_denominator: 1 },
    });
    expect(value("recognised-of-entered")).toMatchObject({ denominator: 2, unknown: { in_denominator: 0 } });
  });
});
