import { describe, expect, it } from "vitest";
import { type CertificateFacts, NO_FACTS, type RecognitionEvent } from "./certificate";
import { extensionFault, revocationFault } from "./event-rules";

const event = (decided_on: string | null, year: number | null): RecognitionEvent => ({
  stars: 4,
  kind: "new",
  decision_number: null,
  decided_on,
  year,
  issuer: null,
  legal_document: null,
  source_url: null,
  recorded_on: null,
  sample: false,
});
const held = (...recognitions: RecognitionEvent[]): CertificateFacts => ({ ...NO_FACTS, recognitions });

describe("a revocation", () => {
  it.each([
    [held(), "2024-01-01", "nothing_to_revoke"],
    [held(event("2024-01-02", 2024)), "2024-01-01", "nothing_to_revoke"],
    [held(event("2024-01-01", 2024)), "2024-01-01", null],
    [held(event(null, 2024)), "2024-06-01", null],
  ] as const)("needs something recognised until its day (%#)", (facts, day, fault) => {
    expect(revocationFault(facts, day)).toBe(fault);
  });
});

describe("an extension", () => {
  const facts = held(event("2023-06-01", 2023), event("2022-01-01", 2022));

  it.each([
    ["2026-05-31", "before_expiry"],
    ["2026-06-01", null],
    ["2026-11-27", null],
    ["2026-11-28", "too_long"],
  ])("until %s of a certificate that ends with 31 May 2026: %s", (until, fault) => {
    expect(extensionFault(facts, until)).toBe(fault);
  });

  it("needs a known expiry", () => {
    expect(extensionFault(held(event(null, 2023)), "2026-06-01")).toBe("expiry_not_known");
  });
});
