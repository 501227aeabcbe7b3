import type { IsoInstant, Page } from "./common";

/** What a producer tells of one product, as its working copy or as it was sent. */
export type ContentWords = {
  answers: Record<"place" | "maker" | "material" | "making" | "special" | "use", string | null>;
  story_vi: string | null;
  story_en: string | null;
  label: Record<ContentLabelField, string | null>;
  pictures: { picture_id: string; alt: string | null }[];
  /** Sizes of which something else was told than stood there. */
  sizes: SizeWords[];
};

/** How one size of a product is called, what a piece holds, and its bar code. */
export type SizeWords = {
  size: number;
  name: string | null;
  net: { amount: number; unit: "g" | "ml" | "piece" } | null;
  gtin: string | null;
};

export type ContentLabelField =
  | "net_quantity"
  | "ingredients"
  | "allergens"
  | "shelf_life"
  | "storage"
  | "usage"
  | "warnings"
  | "origin"
  | "responsible_party"
  | "quality_declaration"
  | "food_safety_certificate"
  | "gtin"
  | "trace_code";

export type ContentWarning = {
  /** `story_vi`, `pictures`, `sizes`, or `label.` with the field of the label. */
  field: string;
  code: string;
  weight: "must" | "should";
  message: string;
  message_en: string;
};

export type ContentSubmissionState = "open" | "approved" | "changes_asked" | "withdrawn" | "replaced";

export type ContentSubmissionView = {
  id: string;
  state: ContentSubmissionState;
  submitted_at: IsoInstant;
  submitted_by: string;
  on_behalf_of: string | null;
  decided_at: IsoInstant | null;
  note: string | null;
};

/** `GET /officer/content?page=&limit=`: what waits for an answer, the longest waiting first. */
export type ContentQueue = {
  submissions: (ContentSubmissionView & { product: { id: string; name: string; producer_name: string | null } })[];
  page: Page;
};

/** `GET /officer/content/{id}`: what was sent beside what is shown, and what the shop would say of it. */
export type ContentReview = ContentSubmissionView & {
  product: { id: string; name: string; producer_name: string | null };
  sent: ContentWords;
  shown: {
    story_vi: string | null;
    story_en: string | null;
    label: Record<ContentLabelField, string | null> | null;
    /** Every size that stands, also one nobody has named yet. */
    sizes: SizeWords[];
  };
  warnings: ContentWarning[];
  /** What was sent before, the latest first. */
  history: ContentSubmissionView[];
};

/** `POST /officer/content/{id} { verdict, note }` → the submission. 409 `wrong_state` where it was answered before. */
export type ContentAnswer = { verdict: "approve" | "ask_changes"; note: string | null };

/**
 * `GET /officer/content/producers/{id}/sheet?format=xlsx|csv`: a producer's products as a file; `POST` the same address with one file
 * in the field `file` tells what it would change, with `?apply=true` it changes it, whole or not at all: 200 `applied`, or 422 with
 * the faults.
 */
export type ContentSheetAnswer = {
  applied: boolean;
  changes: {
    /** Counted as a spreadsheet program does. */
    line: number;
    product: { id: string; name: string };
    cells: { heading: string; before: string; after: string }[];
  }[];
  unchanged: number;
  faults: {
    line: number;
    /** Heading of the column; null where the whole line or file is meant. */
    column: string | null;
    code: string;
    value: string;
    message: string;
    message_en: string;
  }[];
  /** Headings nobody knows; their columns were not read. */
  ignored: string[];
};

/** `POST /officer/content/producers/{id}/pictures`, one photograph in the field `file`: 201; the same photograph again is the one kept before. */
export type ContentPictureKept = { picture_id: string; url: string; width: number; height: number };
