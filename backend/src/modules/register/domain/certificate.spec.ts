import { describe, expect, it } from "vitest";
import { type CertificateFacts, certificateOn, expiryOf, NO_FACTS, type RecognitionEvent } from "./certificate";

const EVENT: RecognitionEvent = {
  stars: 4,
  kind: "new",
  decision_number: "1446/QĐ-UBND-HC",
  decided_on: "2022-12-29",
  year: 2022,
  issuer: "UBND tỉnh Đồng Tháp",
  legal_document: "1048/QĐ-TTg",
  source_url: null,
  recorded_on: null,
  sample: false,
};

const facts = (change: Partial<CertificateFacts>): CertificateFacts => ({ ...NO_FACTS, ...change });
const dated = (decided_on: string, change: Partial<RecognitionEvent> = {}): RecognitionEvent => ({
  ...EVENT,
  decided_on,
  year: Number(decided_on.slice(0, 4)),
  ...change,
});
const yearOnly = (year: number, change: Partial<RecognitionEvent> = {}): RecognitionEvent => ({
  ...EVENT,
  decided_on: null,
  decision_number: null,
  year,
  ...change,
});
const undated = (change: Partial<RecognitionEvent> = {}): RecognitionEvent => ({
  ...yearOnly(0),
  year: null,
  ...change,
});
const statusOn = (given: Partial<CertificateFacts>, day: string) => certificateOn(facts(given), day).status;

describe("expiryOf", () => {
  it.each([
    ["2022-12-29", "2025-12-29"],
    ["2020-02-29", "2023-02-28"],
    ["2021-02-28", "2024-02-28"],
  ])("%s + 36 months = %s", (decidedOn, expiry) => expect(expiryOf(decidedOn)).toBe(expiry));
});

describe("a certificate with the day of its decision", () => {
  const recognitions = [dated("2022-12-29")];

  it.each([
    ["2022-12-28", "not_recognised"],
    ["2022-12-29", "in_force"],
    ["2025-07-01", "in_force"],
    ["2025-07-02", "expiring"],
    ["2025-12-28", "expiring"],
    ["2025-12-29", "lapsed"],
  ])("on %s is %s", (day, status) => expect(statusOn({ recognitions }, day)).toBe(status));

  it("carries a badge with decision, day, issuer and expiry only while in force", () => {
    expect(certificateOn(facts({ recognitions }), "2025-12-28").badge).toEqual({
      stars: 4,
      decision_number: "1446/QĐ-UBND-HC",
      decided_on: "2022-12-29",
      issuer: "UBND tỉnh Đồng Tháp",
      expires_on: "2025-12-29",
      sample: false,
    });
    expect(certificateOn(facts({ recognitions }), "2025-12-29").badge).toBeNull();
  });

  it("still tells the lapsed recognition", () => {
    expect(certificateOn(facts({ recognitions }), "2026-11-25").recognition).toMatchObject({
      stars: 4,
      expires_on: "2025-12-29",
      earliest_expiry: null,
      latest_expiry: null,
    });
  });

  it.each([
    [3, "2024-05-01", "UBND cấp huyện"],
    [3, "2022-05-01", "UBND cấp tỉnh"],
    [3, "2025-07-06", "UBND cấp tỉnh"],
    [5, "2026-05-01", "Bộ Nông nghiệp và Môi trường"],
  ] as const)("names who was competent for %s stars on %s where the source names nobody", (stars, day, issuer) => {
    const given = facts({ recognitions: [dated(day, { stars, issuer: null })] });
    expect(certificateOn(given, day).badge?.issuer).toBe(issuer);
  });
});

describe("a certificate known by its year alone", () => {
  const recognitions = [yearOnly(2022)];

  it.each([
    ["2021-12-31", "not_recognised"],
    ["2022-06-01", "unknown"],
    ["2023-03-29", "unknown"],
    ["2023-03-30", "in_force"],
    ["2024-12-31", "in_force"],
    ["2025-01-01", "unknown"],
    ["2026-03-29", "unknown"],
    ["2026-03-30", "lapsed"],
  ])("on %s is %s: its round may be decided until 30 March of the next year", (day, status) =>
    expect(statusOn({ recognitions }, day)).toBe(status),
  );

  it("never carries a badge, since there is no day to stand beside it", () => {
    const certificate = certificateOn(facts({ recognitions }), "2024-01-01");
    expect(certificate).toMatchObject({
      status: "in_force",
      badge: null,
      recognition: { stars: 4, expires_on: null, earliest_expiry: "2025-01-01", latest_expiry: "2026-03-30" },
    });
  });

  it("was decided no later than it was recorded", () => {
    const thisYear = [yearOnly(2026, { recorded_on: "2026-11-20" })];
    expect(statusOn({ recognitions: thisYear }, "2026-11-19")).toBe("unknown");
    expect(statusOn({ recognitions: thisYear }, "2026-11-20")).toBe("in_force");
  });
});

describe("a certificate without any date", () => {
  it("is not known, and lapsed only 36 months after it was recorded", () => {
    const recognitions = [undated({ recorded_on: "2026-11-20" })];
    expect(statusOn({ recognitions }, "2026-11-20")).toBe("unknown");
    expect(statusOn({ recognitions }, "2029-11-19")).toBe("unknown");
    expect(statusOn({ recognitions }, "2029-11-20")).toBe("lapsed");
  });

  it("does not cloud a dated one", () => {
    expect(statusOn({ recognitions: [dated("2025-05-01"), undated({ stars: 3 })] }, "2026-01-01")).toBe("in_force");
  });
});

describe("several recognitions", () => {
  it("count by the latest, up or down", () => {
    const recognitions = [dated("2022-12-29"), dated("2025-11-01", { stars: 3, kind: "re_recognition" })];
    expect(certificateOn(facts({ recognitions }), "2025-10-31").badge?.stars).toBe(4);
    expect(certificateOn(facts({ recognitions }), "2025-11-01").badge?.stars).toBe(3);
  });

  it("of different ranks are not known while either may be the latest", () => {
    const recognitions = [dated("2023-06-01"), yearOnly(2023, { stars: 3 })];
    expect(certificateOn(facts({ recognitions }), "2024-06-01")).toMatchObject({ status: "unknown", badge: null });
    expect(statusOn({ recognitions }, "2027-03-30")).toBe("lapsed");
  });

  it("of one rank hold where one of them surely holds", () => {
    const recognitions = [dated("2023-01-17"), yearOnly(2022)];
    const certificate = certificateOn(facts({ recognitions }), "2025-12-01");
    expect(certificate).toMatchObject({ status: "expiring", badge: { decided_on: "2023-01-17" } });
    expect(statusOn({ recognitions }, "2026-01-17")).toBe("unknown");
  });

  it("of one day and different ranks contradict each other", () => {
    const recognitions = [dated("2023-06-01"), dated("2023-06-01", { stars: 3 })];
    expect(statusOn({ recognitions }, "2024-06-01")).toBe("unknown");
  });
});

describe("a revocation", () => {
  const revocations = [
    { decision_number: "58/QĐ-UBND-HC", decided_on: "2024-01-11", reason: "Không còn sản xuất", sample: false },
  ];

  it("ends the certificate on its day and is shown", () => {
    const given = facts({ recognitions: [dated("2022-12-29")], revocations });
    expect(certificateOn(given, "2024-01-10").status).toBe("in_force");
    expect(certificateOn(given, "2024-01-11")).toMatchObject({
      status: "revoked",
      badge: null,
      revocation: { decision_number: "58/QĐ-UBND-HC", decided_on: "2024-01-11" },
    });
    expect(certificateOn(given, "2026-11-25").status).toBe("revoked");
  });

  it("does not touch what is recognised afterwards", () => {
    const recognitions = [dated("2022-12-29"), dated("2024-06-01", { kind: "re_recognition" })];
    expect(certificateOn(facts({ recognitions, revocations }), "2024-06-01")).toMatchObject({
      status: "in_force",
      revocation: null,
    });
  });

  it("within the year that is all one knows of a recognition leaves it unknown", () => {
    const recognitions = [yearOnly(2023)];
    expect(statusOn({ recognitions, revocations }, "2024-06-01")).toBe("unknown");
    expect(statusOn({ recognitions, revocations }, "2027-03-30")).toBe("lapsed");
  });
});

describe("an extension", () => {
  const recognitions = [dated("2023-06-01")];
  const kept = (until: string) => ({
    recognitions,
    extensions: [{ until, legal_act: "QĐ 26/2026/QĐ-TTg", sample: false }],
  });

  it.each([
    ["2026-05-31", "expiring"],
    ["2026-06-01", "extended"],
    ["2026-09-30", "extended"],
    ["2026-10-01", "lapsed"],
  ])("until 30 September: on %s the certificate is %s", (day, status) =>
    expect(statusOn(kept("2026-09-30"), day)).toBe(status),
  );

  it("keeps the badge, with the day on which it ends", () => {
    expect(certificateOn(facts(kept("2026-09-30")), "2026-08-01").badge?.expires_on).toBe("2026-10-01");
  });

  it("never reaches further than 180 days past the expiry", () => {
    expect(statusOn(kept("2027-12-31"), "2026-11-27")).toBe("extended");
    expect(statusOn(kept("2027-12-31"), "2026-11-28")).toBe("lapsed");
  });

  it("before the expiry changes nothing", () => {
    expect(statusOn(kept("2025-01-01"), "2026-05-31")).toBe("expiring");
  });
});
