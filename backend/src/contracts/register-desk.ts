import type { Certificate } from "./certificate";
import type { IsoDay, IsoInstant, Page, Stars } from "./common";

/** A record a question may mean. `within`: where it lies, the narrowest first, which tells namesakes apart. */
export type ReviewCandidate = {
  id: string;
  label: string;
  within: string[];
  /**
   * Of an administrative unit of before: the first day without it and what followed. `[]` where no source says, null where the law put
   * nothing in its place, as with districts.
   */
  ended: { on: IsoDay; successors: string[] | null } | null;
};

/** A question only an officer can decide, raised by an import. */
export type DeskReview = {
  id: string;
  /** Stable; names the question in `POST /officer/register/reviews/{key}`, as its id does. */
  key: string;
  kind: "producer" | "unit" | "product";
  code: string;
  /** As printed. */
  text: string;
  candidates: ReviewCandidate[];
  /** Plain Vietnamese: what is unclear and what to decide. */
  message: string;
  product_ids: string[];
  import_id: string;
  state: "open" | "resolved";
  resolution: "candidate" | "new" | "leave" | null;
  chosen_id: string | null;
  resolved_by: string | null;
  resolved_at: IsoInstant | null;
};

/** `GET /officer/register/reviews?state=open|resolved&page=&limit=`: open ones the oldest first, answered ones the latest first. */
export type DeskReviews = { reviews: DeskReview[]; page: Page };

/**
 * `POST /officer/register/reviews/{key}`: it is the record `id`; it is another one; or it stays as printed. The answer holds for
 * later imports. Repeating it changes nothing; another answer is 409 `wrong_state`.
 */
export type DecideReviewRequest = { choice: "candidate"; id: string } | { choice: "new" } | { choice: "leave" };
export type ReviewDecided = { review: DeskReview; repeated: boolean };

/**
 * `POST /officer/register/reviews/{key}/take-back` → `ReviewDecided`: the answer is forgotten and what it alone has changed is undone; the question is
 * open, and later imports ask it again. Nothing to take back: 200 with `repeated`. 409 `wrong_state` where the producer the answer
 * made is in use.
 */

/** `POST /officer/register/products/{id}/recognitions`: what a decision says of one product. */
export type RecordRecognitionRequest = {
  stars: Stars;
  decision_number: string;
  decided_on: IsoDay;
  issuer?: string;
  group?: string;
  ocop_code?: string;
  dossier_id?: string;
  source_url?: string;
  note?: string;
};

/** `POST /officer/register/products/{id}/revocations` */
export type RecordRevocationRequest = {
  decision_number: string;
  decided_on: IsoDay;
  issuer?: string;
  reason?: string;
  source_url?: string;
};

/** `POST /officer/register/products/{id}/extensions`; `until` is the last day on which the certificate is kept. */
export type RecordExtensionRequest = { until: IsoDay; legal_act: string; source_url?: string };

/** 201 once recorded, 200 where the register held the very same event; the certificate as it is today. */
export type EventRecorded = { repeated: boolean; certificate: Certificate };
