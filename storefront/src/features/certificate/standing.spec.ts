import type { Badge, Certificate, CertificateStatus, RecognitionFact } from "@contracts/certificate";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/platform/i18n/locale";
import { certificateFacts } from "./certificate-facts";
import { sentenceOf, standingOf } from "./standing";

const BADGE: Badge = {
  stars: 4,
  decision_number: "1999/QĐ-UBND",
  decided_on: "2025-12-18",
  issuer: "UBND tỉnh Đồng Tháp",
  expires_on: "2028-12-18",
  sample: false,
};
const DATED: RecognitionFact = {
  stars: 4,
  kind: "new",
  decision_number: "1850/QĐ-UBND-HC",
  decided_on: "2020-12-07",
  year: 2020,
  issuer: "UBND tỉnh Đồng Tháp",
  expires_on: "2023-12-07",
  earliest_expiry: null,
  latest_expiry: null,
  legal_document: "QĐ 1048/QĐ-TTg",
  source_url: null,
  sample: false,
};
const YEAR_ONLY: RecognitionFact = {
  ...DATED,
  decision_number: null,
  decided_on: null,
  year: 2024,
  issuer: null,
  expires_on: null,
  earliest_expiry: "2027-01-01",
  latest_expiry: "2027-12-31",
  legal_document: null,
};

const certificate = (status: CertificateStatus, parts: Partial<Certificate> = {}): Certificate => ({
  status,
  as_of: "2026-11-25",
  badge: null,
  recognition: null,
  revocation: null,
  ...parts,
});

const EVERY_STATE: Certificate[] = [
  certificate("in_force", { badge: BADGE, recognition: DATED }),
  certificate("in_force", { recognition: YEAR_ONLY }),
  certificate("expiring", { badge: BADGE, recognition: DATED }),
  certificate("extended", { badge: BADGE, recognition: DATED }),
  certificate("lapsed", { recognition: DATED }),
  certificate("lapsed", { recognition: YEAR_ONLY }),
  certificate("lapsed", { recognition: { ...YEAR_ONLY, year: null, latest_expiry: null } }),
  certificate("revoked", {
    recognition: DATED,
    revocation: { decision_number: "58/QĐ-UBND-HC", decided_on: "2023-01-11", reason: null, sample: false },
  }),
  certificate("unknown", { recognition: YEAR_ONLY }),
  certificate("unknown", { recognition: { ...YEAR_ONLY, year: null, earliest_expiry: null, latest_expiry: null } }),
  certificate("not_recognised"),
];

describe("what a page says of a certificate", () => {
  it.each(EVERY_STATE)("leaves no hole in the sentence for %o", (state) => {
    for (const locale of LOCALES) expect(sentenceOf(state, locale)).not.toMatch(/[{}]|\s\s| ,| \./);
  });

  it("names the day from which a certificate in force no longer holds", () => {
    expect(sentenceOf(certificate("in_force", { badge: BADGE, recognition: DATED }), "vi")).toContain("18/12/2028");
  });

  it("says that a product without stars bears none, and never that it does", () => {
    for (const status of ["lapsed", "revoked", "unknown"] as const) {
      expect(sentenceOf(certificate(status, { recognition: DATED }), "vi")).toMatch(
        /không mang sao|không còn được mang sao|không gắn sao/,
      );
    }
  });

  it("gives the whole span of days where only a year is known", () => {
    const sentence = sentenceOf(certificate("unknown", { recognition: YEAR_ONLY }), "vi");
    expect(sentence).toContain("2024");
    expect(sentence).toContain("từ 01/01/2027 đến 31/12/2027");
  });

  it("calls a state good only while the certificate is in force", () => {
    const good = EVERY_STATE.map(({ status }) => status).filter((status) => standingOf(status, "vi").tone === "good");
    expect(new Set(good)).toEqual(new Set(["in_force", "expiring", "extended"]));
  });

  it("says why a certificate in force bears no stars where the day of its decision is not known", () => {
    const sentence = sentenceOf(certificate("in_force", { recognition: YEAR_ONLY }), "vi");
    expect(sentence).toMatch(/trước ngày 01\/01\/2027.*chưa gắn sao/);
  });

  it("has a word of its own for every state", () => {
    const words = new Set(EVERY_STATE.map(({ status }) => standingOf(status, "vi").word));
    expect(words.size).toBe(new Set(EVERY_STATE.map(({ status }) => status)).size);
  });
});

describe("the facts of a decision", () => {
  const facts = (state: Certificate) =>
    Object.fromEntries(certificateFacts(state, "vi").map(({ label, value }) => [label, value]));

  it("name number, date, issuer and expiry beside a badge", () => {
    expect(facts(certificate("in_force", { badge: BADGE, recognition: DATED }))).toMatchObject({
      "Quyết định số": "1999/QĐ-UBND",
      "Ngày quyết định": "18/12/2025",
      "Cơ quan công nhận": "UBND tỉnh Đồng Tháp",
      "Hết hiệu lực từ ngày": "18/12/2028",
    });
  });

  it("show what is not known as not known, and the year that is", () => {
    expect(facts(certificate("unknown", { recognition: YEAR_ONLY }))).toMatchObject({
      "Năm công nhận": "2024",
      "Ngày quyết định": null,
      "Quyết định số": null,
    });
  });

  it("add the revoking decision", () => {
    const revocation = { decision_number: "58/QĐ-UBND-HC", decided_on: "2023-01-11", reason: null, sample: false };
    expect(facts(certificate("revoked", { recognition: DATED, revocation }))).toMatchObject({
      "Quyết định thu hồi số": "58/QĐ-UBND-HC",
      "Ngày thu hồi": "11/01/2023",
      "Lý do thu hồi": null,
    });
    expect(facts(certificate("revoked", { recognition: DATED, revocation }))).not.toHaveProperty(
      "Hết hiệu lực từ ngày",
    );
  });

  it("are none where nothing was recognised", () => {
    expect(certificateFacts(certificate("not_recognised"), "vi")).toEqual([]);
  });
});
