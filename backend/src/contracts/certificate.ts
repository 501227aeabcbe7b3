import type { IsoDay, Stars } from "./common";

/**
 * State of a product's certificate on one day.
 * - `in_force`: decision date ≤ day < expiry, not revoked
 * - `expiring`: in force, and the expiry is at most 180 days away (QĐ 26/2026 art. 7.6 opens the filing window)
 * - `extended`: past 36 months but inside the lawful extension (QĐ 26/2026 art. 12.3); the badge stays
 * - `lapsed`: past expiry without re-recognition
 * - `revoked`: withdrawn by a decision
 * - `unknown`: only the year of the decision is known and the day falls where it may or may not be in force
 * - `not_recognised`: the register holds no recognition (applied, proposed or stars unstated)
 */
export type CertificateStatus =
  | "in_force"
  | "expiring"
  | "extended"
  | "lapsed"
  | "revoked"
  | "unknown"
  | "not_recognised";

/** What a page may say of a certificate on `as_of`. A star badge is drawn only when `badge` is not null. */
export type Certificate = {
  status: CertificateStatus;
  as_of: IsoDay;
  /** Present only while the certificate is surely in force (`in_force`, `expiring`, `extended`). */
  badge: Badge | null;
  /** The latest recognition, in force or not; null for `not_recognised`. */
  recognition: RecognitionFact | null;
  revocation: {
    decision_number: string | null;
    decided_on: IsoDay | null;
    reason: string | null;
    /** True when it comes from the demo layer, not from a decision. */
    sample: boolean;
  } | null;
};

export type Badge = {
  stars: Stars;
  decision_number: string | null;
  decided_on: IsoDay;
  issuer: string;
  /** First day on which the certificate is no longer in force (exclusive end). */
  expires_on: IsoDay;
  /** True when the recognition comes from the demo layer, not from a decision. */
  sample: boolean;
};

export type RecognitionFact = {
  stars: Stars;
  kind: "new" | "upgrade" | "re_recognition";
  decision_number: string | null;
  /** Null when the source gives only the year. */
  decided_on: IsoDay | null;
  year: number | null;
  issuer: string | null;
  expires_on: IsoDay | null;
  /** For a year alone: the certificate surely lapsed from this day, and may have lapsed from `earliest_expiry`. */
  earliest_expiry: IsoDay | null;
  latest_expiry: IsoDay | null;
  legal_document: string | null;
  source_url: string | null;
  sample: boolean;
};

/** What one decision says of one product, by itself: neither a later recognition nor the demo layer shows here. */
export type DecisionFact = {
  /** In the register's spelling. */
  number: string;
  act: "recognised" | "revoked";
  /** Null for a decision that revokes. */
  stars: Stars | null;
  /** Null when the source gives only the year. */
  decided_on: IsoDay | null;
  year: number | null;
  /** As the source names it; null where it does not. */
  issuer: string | null;
  /** First day on which what it recognised no longer holds; null for one that revokes and where no day is known. */
  ends_on: IsoDay | null;
  /** State of what it recognised on the day of the answer; `revoked` for one that revokes. */
  status: CertificateStatus;
};
