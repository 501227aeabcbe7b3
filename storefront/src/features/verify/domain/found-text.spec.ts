import type { VerifyAnswer } from "@contracts/catalogue";
import { describe, expect, it } from "vitest";
import { foundText } from "./found-text";

const entry: VerifyAnswer["found"][number] = {
  product: { handle: "tra-sen", name: "Trà sen", producer: null, place_text: null },
  decision: null,
  certificate: { status: "not_recognised", as_of: "2026-11-25", badge: null, recognition: null, revocation: null },
  sample_certificate: null,
};

describe("the sentence above the entries found", () => {
  it("says by what they were found", () => {
    expect(foundText({ matched_by: "decision", found: [entry] })).toBe("decision");
    expect(foundText({ matched_by: "name", found: [entry, entry] })).toBe("nameMany");
  });

  it("is absent when the register holds nothing", () => {
    expect(foundText({ matched_by: "none", found: [] })).toBeNull();
    expect(foundText({ matched_by: "name", found: [] })).toBeNull();
  });
});
