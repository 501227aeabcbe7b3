import type { ListingFault } from "./channel-preview";
import type { IsoDay, IsoInstant } from "./common";

/** One column of a channel's sheet: a field of ours or a constant. The row code must be among them. */
export type ExchangeColumn = {
  header: string;
  field?: string;
  constant?: string;
  required: boolean;
  maxLength?: number;
  allowed?: string[];
  unit?: "g" | "kg";
  position?: number;
};

/** The columns of one channel's sheet. Never the marketplace's own template unless an administrator made it so. */
export type ExchangeColumns = {
  channel: string;
  version: number;
  /** Where these columns come from; shown to whoever downloads a file. */
  origin: { vi: string; en: string };
  sheetName: string;
  columns: ExchangeColumn[];
};

/**
 * `GET /officer/channels/columns?channel=` (a channel's code), `POST` `{ channel, based_on, columns }`; `version` 0 is ours, before
 * anybody saved others. 409 `saved_meanwhile`.
 */
export type ColumnsView = {
  columns: ExchangeColumns;
  version: number;
  fields: string[];
  /** Every version saved, the latest first, and ours, which nobody saved, at the end. */
  history: { columns: ExchangeColumns; version: number; saved_by: string | null; saved_at: IsoInstant | null }[];
};

/** `POST /officer/channels/columns/affected` `{ channel, columns }`: what files with other columns would hold. Nothing is written. */
export type ColumnsTried = {
  /** Products chosen in shops that are served by files of this channel. */
  products: number;
  /** How many of them a file takes, with the columns that stand and with those tried. */
  takes: { before: number; after: number };
  /** Why products would stay out, the commonest first. */
  faults: { fault: ListingFault; products: number }[];
  /** One row as it would be written: of a chosen product, else of any on sale. */
  example: { product: string; cells: string[]; chosen: boolean } | null;
};

/** `claimed_listed`: somebody says so; whether it stands there is for the evidence work. `no_answer`: two weeks after handing over. */
export type ExchangeRowState =
  | "chosen"
  | "prepared"
  | "handed_over"
  | "no_answer"
  | "claimed_listed"
  | "refused"
  | "withdrawn";

export type ExchangeBatchSummary = {
  id: string;
  number: number;
  kind: "full" | "delta";
  file: { name: string; bytes: number; sha256: string };
  /** Holds rows of a demonstration: for nobody but a simulation. */
  sample: boolean;
  rows: number;
  /** Row codes a person has to take down on the channel. */
  withdrawn: string[];
  made_by: string;
  made_at: IsoInstant;
  handed_over_by: string | null;
  handed_over_at: IsoInstant | null;
};

/** `GET /officer/channels/shops/{id}/exchange` */
export type ExchangeView = {
  channel: { code: string; name: string; open: boolean; since: IsoDay | null };
  columns_version: number;
  rows: {
    id: string;
    product_id: string;
    product_name: string | null;
    /** Which of its sizes; each has a row of its own. Null where the product is one thing to buy. */
    size: string | null;
    row_code: string;
    state: ExchangeRowState;
    batch_id: string | null;
    url: string | null;
    reason: string | null;
    changed_at: IsoInstant;
  }[];
  batches: ExchangeBatchSummary[];
};

/** `POST /officer/channels/shops/{id}/exchange/rows` `{ add: [product…], remove: [product…] }` */
export type ExchangeChosen = { chosen: number; withdrawn: number };

/** A product left out of a file, with the faults that keep it out. */
export type ExchangeLeftOut = {
  row_code: string;
  product_id: string;
  name: string | null;
  size: string | null;
  faults: ListingFault[];
};

/**
 * `POST /officer/channels/shops/{id}/exchange/batches` `{ format: "csv" | "xlsx", kind: "full" | "delta" }`: 201, or 200 with
 * `batch: null` where there is nothing to write. Prepared, not published: a person gives the file to the channel.
 */
export type ExchangeMade = { batch: ExchangeBatchSummary | null; left_out: ExchangeLeftOut[] };

/**
 * `GET /officer/channels/exchange/batches/{id}`, with the manifest as it is kept; `…/file` sends the very bytes its SHA-256 is
 * of; `POST …/handover` notes that a person gave it to the channel.
 */
export type ExchangeBatchView = {
  batch: ExchangeBatchSummary;
  shop_id: string;
  manifest: unknown;
  left_out: ExchangeLeftOut[];
};

/**
 * `POST /officer/channels/exchange/batches/{id}/results?apply=true`, one file in the field `file`: what came back, by row code.
 * A dry run unless `apply=true`. Reading the same file again changes nothing.
 */
export type ExchangeAnswers = {
  applied: boolean;
  claimed: { row_code: string; url: string }[];
  refused: { row_code: string; reason: string }[];
  unanswered: string[];
  /** Lines that could not be used. */
  unusable: { line: number; text: string; why: string; message: string; message_en: string }[];
  /** Row codes whose state changed; empty in a dry run. */
  changed: string[];
};
