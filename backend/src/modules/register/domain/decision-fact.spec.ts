import { describe, expect, it } from "vitest";
import { type CertificateFacts, NO_FACTS, type RecognitionEvent } from "./certificate-facts";
import { decisionFactOn, hasSamples, withoutSamples } from "./decision-fact";

const recognised = (change: Partial<RecognitionEvent>): RecognitionEvent => ({
  stars: 3,
  kind: "new",
  decision_number: "1850/QĐ-UBND-HC",
  decided_on: "2020-12-07",
  year: 2020,
  issuer: "UBND tỉnh Đồng Tháp",
  legal_document: null,
  source_url: null,
  recorded_on: null,
  sample: false,
  ...change,
});
const OLD = recognised({});
const AGAIN = recognised({ kind: "re_recognition", stars: 4, decision_number: "7/QĐ-UBND", decided_on: "2025-03-01" });
const SAMPLE = recognised({ decision_number: "MẪU-001", decided_on: "2026-01-01", sample: true });
const facts = (change: Partial<CertificateFacts>): CertificateFacts => ({ ...NO_FACTS, ...change });
const DAY = "2026-11-25";

describe("what one decision says of a product", () => {
  it("ends with its own term, whatever was decided later", () => {
    expect(decisionFactOn(facts({ recognitions: [OLD, AGAIN, SAMPLE] }), "1850/QĐ-UBND-HC", DAY)).toEqual({
      number: "1850/QĐ-UBND-HC",
      act: "recognised",
      stars: 3,
      decided_on: "2020-12-07",
      year: 2020,
      issuer: "UBND tỉnh Đồng Tháp",
      ends_on: "2023-12-07",
      status: "lapsed",
    });
    expect(decisionFactOn(facts({ recognitions: [OLD, AGAIN] }), "7/QĐ-UBND", DAY)).toMatchObject({
      ends_on: "2028-03-01",
      status: "in_force",
    });
  });

  it("names no end where only its year is known", () => {
    const yearOnly = recognised({ decided_on: null, year: 2024, issuer: null });
    expect(decisionFactOn(facts({ recognitions: [yearOnly] }), "1850/QĐ-UBND-HC", DAY)).toMatchObject({
      ends_on: null,
      issuer: null,
      status: "in_force",
    });
  });

  it("may be that it withdraws, or that it was withdrawn", () => {
    const revoked = facts({
      recognitions: [AGAIN],
      revocations: [{ decision_number: "9/QĐ-UBND", decided_on: "2026-02-01", reason: null, sample: false }],
    });
    expect(decisionFactOn(revoked, "9/QĐ-UBND", DAY)).toMatchObject({ act: "revoked", decided_on: "2026-02-01" });
    expect(decisionFactOn(revoked, "7/QĐ-UBND", DAY)).toMatchObject({ act: "recognised", status: "revoked" });
  });

  it("is nothing where it speaks of other products", () => {
    expect(decisionFactOn(facts({ recognitions: [OLD] }), "7/QĐ-UBND", DAY)).toBeNull();
  });
});

describe("samples", () => {
  it("are told apart from what the register holds", () => {
    const mixed = facts({
      recognitions: [OLD, SAMPLE],
      extensions: [{ until: "2026-12-31", legal_act: "QĐ 26/2026/QĐ-TTg", sample: true }],
    });
    expect(hasSamples(mixed)).toBe(true);
    expect(withoutSamples(mixed)).toEqual(facts({ recognitions: [OLD] }));
    expect(hasSamples(withoutSamples(mixed))).toBe(false);
  });
});
