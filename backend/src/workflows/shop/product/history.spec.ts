import { describe, expect, it } from "vitest";
import type { CertificateFacts, RecognitionEvent } from "../../../modules/register/domain/certificate-facts";
import { historyUpTo } from "./history";

const recognised = (change: Partial<RecognitionEvent>): RecognitionEvent => ({
  stars: 3,
  kind: "new",
  decision_number: null,
  decided_on: null,
  year: null,
  issuer: null,
  legal_document: null,
  source_url: null,
  recorded_on: null,
  sample: false,
  ...change,
});
const facts = (change: Partial<CertificateFacts>): CertificateFacts => ({
  recognitions: [],
  revocations: [],
  extensions: [],
  ...change,
});
const FIRST = recognised({ decided_on: "2020-12-07", year: 2020, decision_number: "1850/QĐ-UBND-HC" });
const SECOND = recognised({ stars: 4, kind: "upgrade", decided_on: "2025-01-15", year: 2025, issuer: "UBND tỉnh" });
const REVOKED = {
  decision_number: "12/QĐ-UBND",
  decided_on: "2026-02-01",
  reason: "không bảo đảm an toàn",
  sample: false,
};
const EXTENDED = { until: "2028-06-30", legal_act: "Công văn 7/CV", sample: false };

describe("the history of a certificate", () => {
  it("tells what happened up to the day, the latest first", () => {
    const history = historyUpTo(facts({ recognitions: [FIRST, SECOND] }), "2026-11-25");
    expect(history.map(({ status_from, text }) => `${status_from} ${text}`)).toEqual([
      "2025-01-15 Nâng hạng lên 4 sao của UBND tỉnh",
      "2023-12-07 Giấy chứng nhận hết hiệu lực",
      "2020-12-07 Công nhận 3 sao, Quyết định số 1850/QĐ-UBND-HC",
    ]);
  });

  it("tells nothing of what is still to come", () => {
    expect(historyUpTo(facts({ recognitions: [FIRST] }), "2023-12-06")).toHaveLength(1);
    expect(historyUpTo(facts({ recognitions: [FIRST] }), "2023-12-07")).toHaveLength(2);
  });

  it("names no day where only the year is known", () => {
    const [event] = historyUpTo(facts({ recognitions: [recognised({ year: 2025 })] }), "2026-01-01");
    expect(event).toMatchObject({ status_from: null, year: 2025, text: "Công nhận 3 sao" });
  });

  it("tells of a withdrawal with its reason, and of an extension with its end", () => {
    const history = historyUpTo(
      facts({
        recognitions: [SECOND],
        revocations: [REVOKED],
        extensions: [EXTENDED],
      }),
      "2026-11-25",
    );
    expect(history.map(({ text }) => text)).toEqual([
      "Kéo dài hiệu lực đến hết ngày 30/06/2028 theo Công văn 7/CV",
      "Thu hồi giấy chứng nhận theo Quyết định số 12/QĐ-UBND: không bảo đảm an toàn",
      "Nâng hạng lên 4 sao của UBND tỉnh",
    ]);
    // Its end is no day on which it was decided.
    expect(history[0]).toMatchObject({
      status_from: null,
      year: null,
      text_en: "Kept in force to the end of 30 June 2028 by Công văn 7/CV",
    });
  });

  it("marks what comes from the demonstration", () => {
    const sample = true;
    const history = historyUpTo(
      facts({
        recognitions: [FIRST, { ...SECOND, sample }],
        revocations: [{ ...REVOKED, sample }],
        extensions: [{ ...EXTENDED, sample }],
      }),
      "2026-11-25",
    );
    expect(history.map(({ sample }) => sample)).toEqual([true, true, true, false, false]);
  });
});
