import { describe, expect, it } from "vitest";
import type { IndicatorId } from "../../../../contracts/indicators";
import { headline } from "../compute";
import type { Context } from "../context";
import { legalTypeOn } from "../legal-type";
import { contextOf, producer, product, recognition } from "../testing/context";
import { definitionOf, readingOf } from ".";

const DAY = "2023-12-31";

function result(id: IndicatorId, context: Context, name: string | null = null) {
  const definition = definitionOf(id);
  const reading = readingOf(definition, name);
  if (!reading) throw new Error(`${id} has no reading ${name}`);
  const entities = reading.classify(context);
  const sides = Object.fromEntries(entities.map((entity) => [entity.id, entity.side]));
  return { ...headline(definition, reading, entities, context), sides };
}

describe("4a: every unit with a new co-operative", () => {
  const coop = (id: string, district: string | null, type: string | null = "cooperative") => ({
    producers: [producer(id, type, district)],
    products: [product(`p-${id}`, id, district)],
  });

  it("counts a unit whose new producer is one, and no other legal type", () => {
    const { sides, value } = result("4a", contextOf(DAY, coop("a", "d-866")));
    expect([sides["d-866"], value.numerator, value.denominator]).toEqual(["numerator", 1, 12]);
    expect(result("4a", contextOf(DAY, coop("a", "d-866", "cooperative_union"))).value.numerator).toBe(0);
  });

  it("leaves out a producer that was recognised before", () => {
    const before = recognition({ year: 2021, decided: { first: "2021-05-01", last: "2021-05-01" } });
    const old = {
      producers: [producer("a", "cooperative")],
      products: [product("p", "a", "d-866", [before, recognition({ kind: "re_recognition" })])],
    };
    expect(result("4a", contextOf(DAY, old)).sides["d-866"]).toBe("rest");
  });

  it("leaves out a producer recognised before the year, though not of which assessment year; early in the year it may be new", () => {
    const onDay = (day: string) => {
      const before = recognition({ year: null, decided: { first: day, last: day } });
      return contextOf(DAY, {
        producers: [producer("a", "cooperative")],
        products: [product("p", "a", "d-866", [before, recognition({ kind: "re_recognition" })])],
      });
    };
    expect(result("4a", onDay("2022-02-10")).sides["d-866"]).toBe("rest");
    expect(result("4a", onDay("2023-02-10")).sides["d-866"]).toBe("unknown_numerator");
  });

  it("does not know of a unit whose new producer's type nobody knows, nor of any where the unit is not known", () => {
    expect(result("4a", contextOf(DAY, coop("a", "d-866", null))).sides["d-866"]).toBe("unknown_numerator");
    const anywhere = result("4a", contextOf(DAY, coop("a", null)));
    expect(new Set(Object.values(anywhere.sides))).toEqual(new Set(["unknown_numerator"]));
    expect(anywhere.verdict).toBe("undecided");
  });
});

describe("a producer's legal type", () => {
  const became = (legal_type: string, from: string) => ({
    kind: "legal_form" as const,
    from,
    id: `form-${from}`,
    content: { producer_id: "a", legal_type },
  });
  const recognised = (first: string, last = first) =>
    product("p", "a", "d-866", [recognition({ decided: { first, last } })]);
  const at = (decided: ReturnType<typeof recognised>, ...facts: ReturnType<typeof became>[]) =>
    contextOf(DAY, { producers: [producer("a", "household")], products: [decided], facts });

  it("is for 4a that of the day of the first recognition, whatever it became since", () => {
    const side = (context: Context) => result("4a", context).sides["d-866"];
    const june = recognised("2023-06-30");
    expect(side(at(june, became("cooperative", "2023-03-01")))).toBe("numerator");
    expect(side(at(june, became("cooperative", "2023-06-30")))).toBe("numerator");
    expect(side(at(june, became("cooperative", "2023-09-01")))).toBe("rest");
    expect(side(at(june, became("cooperative", "2023-03-01"), became("llc", "2023-09-01")))).toBe("numerator");
  });

  it("is not known where the first recognition may lie on either side of the change", () => {
    const someDay = recognised("2023-01-01", "2023-12-20");
    expect(result("4a", at(someDay, became("cooperative", "2023-09-01"))).sides["d-866"]).toBe("unknown_numerator");
  });

  it("is for 4b and in rows that of the cut-off day", () => {
    const context = at(recognised("2023-06-30"), became("llc", "2023-09-01"));
    expect(result("4b", context).sides.a).toBe("unknown_numerator");
    expect(result("4b", at(recognised("2023-06-30"))).sides.a).toBe("rest");
    expect(legalTypeOn(context, "a")).toBe("llc");
  });
});

describe("5: every unit with a green value chain", () => {
  const chain = (change: object) => ({
    kind: "value_chain" as const,
    unit: "d-872",
    content: {
      name: "Sen",
      commodity: "sen",
      green_circular: true,
      stable_material_zone: true,
      status: "built",
      ...change,
    },
  });

  it("asks for all three: green, a stable zone, and built", () => {
    expect(result("5", contextOf(DAY, { facts: [chain({})] })).sides["d-872"]).toBe("numerator");
    for (const change of [{ green_circular: false }, { stable_material_zone: false }, { status: "planned" }])
      expect(result("5", contextOf(DAY, { facts: [chain(change)] })).sides["d-872"]).toBe("rest");
  });

  it("knows nothing of a unit that reported nothing", () => {
    const { value, verdict } = result("5", contextOf(DAY, {}));
    expect([value.unknown.in_numerator, verdict]).toEqual([12, "undecided"]);
  });
});

describe("6: every craft-village unit with a new product of one", () => {
  const village = {
    kind: "craft_village" as const,
    id: "v1",
    unit: "d-876",
    content: { name: "Làng bột", type: "craft_village", decision_number: "1/QĐ" },
  };
  const from = (craft_village: string | null) => ({
    kind: "craft_product" as const,
    content: { product_id: "p", craft_village },
  });
  const at = (district: string, facts: NonNullable<Parameters<typeof contextOf>[1]["facts"]>) =>
    result("6", contextOf(DAY, { products: [product("p", "a", district)], facts }));

  it("asks nine units; the city of Hồng Ngự is none of them", () => {
    expect(at("d-876", [village, from("v1")])).toMatchObject({ value: { numerator: 1, denominator: 9 } });
    expect(at("d-868", [village, from("v1")]).value.numerator).toBe(0);
  });

  it("tells 'from no village' from 'nobody said'", () => {
    expect(at("d-876", [village, from(null)]).sides["d-876"]).toBe("rest");
    expect(at("d-876", [village]).sides["d-876"]).toBe("unknown_numerator");
    expect(at("d-876", [from("v1")]).sides["d-876"]).toBe("rest");
  });
});

describe("7a: workers with a fitting diploma", () => {
  const survey = (producer_id: string, workers: number, qualified: number, from = "2023-10-01") => ({
    kind: "workforce" as const,
    from,
    id: `w-${producer_id}-${from}`,
    content: { producer_id, workers, qualified },
  });
  const both = [product("p", "a", null), product("q", "b", null), product("r", "c", null)];

  it("pools workers instead of averaging shares, and tells how many producers reported", () => {
    const context = contextOf(DAY, { products: both, facts: [survey("a", 90, 1), survey("b", 10, 9)] });
    expect(result("7a", context)).toMatchObject({
      value: { numerator: 10, denominator: 100, percent: 10, unknown: { in_denominator: 1 }, percent_range: null },
    });
    expect(result("7a", context, "coverage").value).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it("takes the latest survey of a producer, and none older than a year", () => {
    const facts = [survey("a", 10, 0), survey("a", 10, 5, "2023-11-01"), survey("b", 10, 10, "2022-12-31")];
    expect(result("7a", contextOf(DAY, { products: both, facts })).value).toMatchObject({
      numerator: 5,
      denominator: 10,
    });
  });
});

describe("4b: small and medium enterprises", () => {
  const size = (producer_id: string, value: string) => ({
    kind: "enterprise_size" as const,
    id: producer_id,
    content: { producer_id, size: value },
  });

  it("counts companies by their reported size, never co-operatives", () => {
    const context = contextOf(DAY, {
      producers: [
        producer("a", "llc"),
        producer("b", "llc"),
        producer("c", "joint_stock"),
        producer("d", "cooperative"),
        producer("e", null),
      ],
      products: ["a", "b", "c", "d", "e"].map((id) => product(`p-${id}`, id, null)),
      facts: [size("a", "small"), size("b", "large"), size("d", "small")],
    });
    expect(result("4b", context).sides).toEqual({
      a: "numerator",
      b: "rest",
      c: "unknown_numerator",
      d: "rest",
      e: "unknown_numerator",
    });
  });
});

describe("8d: counters, in both readings", () => {
  const site = { kind: "large_site" as const, id: "s1", unit: "d-872", content: { name: "Gò Tháp" } };
  const counter = (where: string | null) => ({
    kind: "counter" as const,
    unit: "d-872",
    content: { name: "Quầy", site: where },
  });

  it("counts counters, and large sites that have one", () => {
    const context = contextOf(DAY, { facts: [site, { ...site, id: "s2" }, counter("s1")] });
    expect(result("8d", context)).toMatchObject({ value: { numerator: 1 }, verdict: "met" });
    expect(result("8d", context, "per-site")).toMatchObject({
      value: { numerator: 1, denominator: 2, percent: 50 },
      verdict: "not_met",
    });
  });

  it("says nothing of sites where nobody named any", () => {
    expect(result("8d", contextOf(DAY, {}), "per-site")).toMatchObject({
      value: { percent: null },
      verdict: "undecided",
    });
  });
});

describe("9: the co-working space", () => {
  const space = (operating: boolean, document: string | null) => ({
    kind: "facility" as const,
    content: { name: "Không gian", type: "co_working_space", operating, document },
  });

  it.each([
    [[space(true, "12/QĐ")], "met"],
    [[space(true, null)], "not_met"],
    [[space(false, "12/QĐ")], "not_met"],
    [[], "undecided"],
  ])("%j is %s", (facts, verdict) => {
    expect(result("9", contextOf(DAY, { facts })).verdict).toBe(verdict);
  });
});

describe("10: the international forum, in both readings", () => {
  const forum = (role: string, held_on: string) => ({
    kind: "event" as const,
    id: `${role} ${held_on}`,
    content: { name: "Diễn đàn", type: "international_ocop_forum", role, held_on },
  });

  it("counts times joined, and forums held whoever joined, of the year and until the day", () => {
    const context = contextOf(DAY, {
      facts: [
        forum("joined", "2023-09-01"),
        forum("held", "2023-10-01"),
        forum("joined", "2022-09-01"),
        forum("joined", "2024-01-01"),
      ],
    });
    expect([result("10", context).value.numerator, result("10", context, "held").value.numerator]).toEqual([1, 2]);
  });
});

describe("2: five-star dossiers", () => {
  const dossier = (product_id: string, status: string, from: string) => ({
    kind: "central_dossier" as const,
    id: `${product_id} ${status}`,
    from,
    content: { product_id, status },
  });

  it("tells those carried over from those sent in the year, and leaves out what was settled before", () => {
    const context = contextOf(DAY, {
      products: ["a", "b", "c"].map((id) => product(id, "x", null)),
      facts: [
        dossier("a", "submitted", "2022-11-01"),
        dossier("b", "submitted", "2023-05-01"),
        dossier("c", "submitted", "2022-01-01"),
        dossier("c", "refused", "2022-06-01"),
      ],
    });
    expect(result("2", context)).toMatchObject({ value: { numerator: 2 }, verdict: "not_met" });
    expect(result("2", context, "carried-over").sides).toEqual({ a: "numerator" });
    expect(result("2", context, "additional").sides).toEqual({ b: "numerator" });
  });
});
