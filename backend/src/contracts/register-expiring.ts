import type { IsoDay, Page, Stars } from "./common";

/** Where a certificate stands in the time for handing its re-assessment's file in (Decision 26/2026/QĐ-TTg, art. 7.6). */
export type FilingStage = "later" | "prepare" | "open" | "late" | "over";

export type ExpiringCertificate = {
  product: { id: string; handle: string; name: string };
  producer: { id: string; handle: string; name: string } | null;
  stars: Stars;
  decision_number: string | null;
  /** First day on which it no longer counts. */
  expires_on: IsoDay;
  window: { opens_on: IsoDay; closes_on: IsoDay; stage: FilingStage };
};

/**
 * `GET /officer/register/expiring?month=2026-12&page=&limit=`: certificates in force today in the caller's units by the month they
 * end in, twelve months from this one; of one month or of all, the first to end first. `GET …/expiring/file?month=` is every
 * page of them as a CSV file.
 */
export type ExpiringCertificates = {
  day: IsoDay;
  months: { month: string; certificates: number }[];
  certificates: ExpiringCertificate[];
  page: Page;
};
