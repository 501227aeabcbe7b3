import { describe, expect, it } from "vitest";
import { PAPER_KINDS, papersFor } from "./paper-kinds";

const idsOf = (groups: string[]) => papersFor(groups).map(({ id }) => id);

describe("the papers of a re-assessment", () => {
  it("ask for food safety and a test report of what is eaten and drunk only", () => {
    expect(idsOf(["1-thuc-pham", "11-che"])).toEqual(expect.arrayContaining(["food_safety", "test_report"]));
    expect(idsOf(["2-do-uong"])).toContain("food_safety");
    expect(idsOf(["148-4-thu-cong"])).not.toContain("food_safety");
  });

  it("ask tourism for no label and no declaration of quality", () => {
    const ids = idsOf(["6-du-lich", "26-du-lich-cong-dong"]);
    expect(ids).not.toContain("label_traceability");
    expect(ids).toContain("business_registration");
  });

  it("ask for everything where the group is not known", () => {
    expect(papersFor([])).toEqual(PAPER_KINDS);
  });
});
