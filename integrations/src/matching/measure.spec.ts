import { describe, expect, it } from "vitest";
import { Catalogue } from "./catalogue";
import { judge } from "./judge";
import { type Case, generatedCases, withSampleContents } from "./measure/cases";
import { bandFigures, bandTable, type Judged, kindTable, wilson } from "./measure/figures";
import { districtNames, realPairs, realProducts } from "./measure/register";

const products = withSampleContents(realProducts());
const catalogue = Catalogue.of(products, districtNames());

function judgeAll(cases: readonly Case[]): (Judged & Case)[] {
  return cases.map((one) => ({ ...one, band: judge(one.product.id, one.offer, catalogue).band }));
}

describe.each(["tuning", "held_out"] as const)("matching by name on the %s half", (half) => {
  it("reaches the bar: same-band precision ≥ 0.99 at recall ≥ 0.85", () => {
    const { cases, nameless } = generatedCases(products, catalogue, half);
    const judged = judgeAll(cases);
    const { right, reach } = bandFigures(judged, "same");
    console.info(
      `\n${half}: ${cases.length} pairs; ${nameless} products whose producer no title can name are left out`,
    );
    console.info(`${bandTable(judged)}\n\n${kindTable(judged)}`);
    expect(right.hits / right.total).toBeGreaterThanOrEqual(0.99);
    expect(reach.hits / reach.total).toBeGreaterThanOrEqual(0.85);
  }, 60_000);
});

describe("matching by name on the 91 real pairs", () => {
  const real = realProducts();

  it("calls none the same that a person called a variant or different", () => {
    const pairs = realPairs().map((pair) => {
      const known = real.find(
        ({ name, producer }) => name === pair.official_name && (producer ?? "") === pair.producer,
      );
      const id = `${pair.official_name}/${pair.producer}`;
      const province = /official province ([^;]+)/.exec(pair.notes)?.[1];
      const product = known ?? { id, name: pair.official_name, producer: pair.producer || undefined, province };
      return { pair, product };
    });
    const every = new Map([...real, ...pairs.map(({ product }) => product)].map((product) => [product.id, product]));
    const around = Catalogue.of([...every.values()], districtNames());
    const judged = pairs.map(({ pair, product }) => {
      const { band } = judge(product.id, { title: pair.listing_title, seller: pair.listing_shop }, around);
      return { kind: `labelled ${pair.label}`, same: pair.label === "same", band };
    });
    console.info(`\nreal pairs\n${bandTable(judged)}\n\n${kindTable(judged)}`);
    expect(judged).toHaveLength(91);
    expect(judged.filter(({ same, band }) => !same && band === "same")).toEqual([]);
    expect(judged.filter(({ same, band }) => same && band === "different")).toEqual([]);
  }, 60_000);
});

describe("wilson", () => {
  it("gives the known interval, and says that nothing is known about nothing", () => {
    // Newcombe 1998, table I: 81 of 263.
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilson(20, 20).high).toBe(1);
  });
});
