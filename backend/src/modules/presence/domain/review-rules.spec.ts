import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concluded, contradicts, isVerdictOf, peopleNeeded, type Verdict } from "./review-rules";

describe("concluded", () => {
  it("takes one person's word, or two who say the same", () => {
    expect(concluded([], 1)).toEqual({ open: true, needs: 1 });
    expect(concluded(["same"], 1)).toEqual({ open: false, verdict: "same" });
    expect(concluded(["same"], 2)).toEqual({ open: true, needs: 2 });
    expect(concluded(["different", "different"], 2)).toEqual({ open: false, verdict: "different" });
  });

  it("lets a third person settle what two differ on; three who all differ are unsure", () => {
    expect(concluded(["same", "different"], 2)).toEqual({ open: true, needs: 3 });
    expect(concluded(["same", "different", "same"], 3)).toEqual({ open: false, verdict: "same" });
    expect(concluded(["same", "different", "unsure"], 3)).toEqual({ open: false, verdict: "unsure" });
  });

  it("always ends with three people", () => {
    const verdict = fc.constantFrom<Verdict>("same", "different", "unsure");
    fc.assert(
      fc.property(fc.tuple(verdict, verdict, verdict), (verdicts) => {
        expect(concluded(verdicts, 3).open).toBe(false);
      }),
    );
  });
});

describe("the other rules of questions", () => {
  it("ask two people about one question in ten, drawn from the check's hash", () => {
    const hashes = Array.from({ length: 2_000 }, (_, index) =>
      ((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, "0"),
    );
    const doubled = hashes.filter((hash) => peopleNeeded(hash) === 2).length;
    expect(doubled).toBeGreaterThan(150);
    expect(doubled).toBeLessThan(250);
  });

  it("know which answers fit which question", () => {
    expect(isVerdictOf("match", "unsure")).toBe(true);
    expect(isVerdictOf("match", "agree")).toBe(false);
    expect(isVerdictOf("override", "same")).toBe(false);
    expect(isVerdictOf("correction", "refuse")).toBe(true);
  });

  it("see a contradiction only between being there and not being there", () => {
    expect(contradicts("buyable", "gone")).toBe(true);
    expect(contradicts("absent", "not_buyable")).toBe(true);
    expect(contradicts("buyable", "not_buyable")).toBe(false);
    expect(contradicts("unreachable", "gone")).toBe(false);
  });
});
