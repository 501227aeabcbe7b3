import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, agreementOf } from "./agreement";

type Verdict = "same" | "different" | "unsure";
const answers = (count: number, first: Verdict, second: Verdict): Answers<Verdict>[] =>
  Array.from({ length: count }, () => ({ first, second }));

describe("agreementOf", () => {
  it("gives Cohen's own textbook value: 20 + 15 of 50 agree, by chance half of them would", () => {
    const asked = [
      ...answers(20, "same", "same"),
      ...answers(5, "same", "different"),
      ...answers(10, "different", "same"),
      ...answers(15, "different", "different"),
    ];
    const agreement = agreementOf(asked);
    expect(agreement).toMatchObject({ pairs: 50, agreed: 35 });
    expect(agreement.kappa).toBeCloseTo(0.4, 10);
    expect(agreement.table).toContainEqual({ first: "different", second: "same", count: 10 });
  });

  it("says nothing where there is nothing to measure", () => {
    expect(agreementOf([]).kappa).toBeNull();
    expect(agreementOf(answers(1, "same", "different")).kappa).toBeNull();
    expect(agreementOf(answers(9, "same", "same")).kappa).toBeNull();
  });

  it("is 1 where all agree, and never more", () => {
    expect(agreementOf([...answers(3, "same", "same"), ...answers(2, "different", "different")]).kappa).toBe(1);
    const verdict = fc.constantFrom<Verdict>("same", "different", "unsure");
    fc.assert(
      fc.property(fc.array(fc.record({ first: verdict, second: verdict }), { minLength: 2 }), (asked) => {
        const { kappa, table } = agreementOf(asked);
        expect(kappa ?? 1).toBeLessThanOrEqual(1 + 1e-9);
        expect(table.reduce((sum, { count }) => sum + count, 0)).toBe(asked.length);
      }),
    );
  });
});
