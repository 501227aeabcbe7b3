import { describe, expect, it } from "vitest";
import { answerBy } from "./answer-by";
import { type Term, termsOn } from "./terms";

const FRIDAY = "2026-11-27";
const terms = termsOn([term("complaint_answer_days", 7), term("privacy_answer_working_days", 2)], FRIDAY);

describe("the deadline for an answer", () => {
  it("is a week for a complaint about goods", () => {
    expect(answerBy("quality", FRIDAY, terms)).toBe("2026-12-04");
  });

  it("is two working days for personal data, the weekend left out", () => {
    expect(answerBy("privacy", FRIDAY, terms)).toBe("2026-12-01");
  });

  it("falls back to a week where no term is in force", () => {
    expect(answerBy("privacy", FRIDAY, termsOn([], FRIDAY))).toBe("2026-12-04");
  });
});

function term(key: Term["key"], value: number): Term {
  return { key, value, valid_from: "2026-01-01", valid_to: null, source: "test", sample: false };
}
