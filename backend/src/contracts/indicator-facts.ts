import type { IsoDay, IsoInstant, Page } from "./common";

/** Kinds of facts the register does not hold and an officer reports. */
export type FactKind =
  | "application"
  | "central_dossier"
  | "legal_representative"
  | "legal_form"
  | "enterprise_size"
  | "production_status"
  | "workforce"
  | "craft_village"
  | "craft_product"
  | "value_chain"
  | "modern_retail"
  | "large_site"
  | "counter"
  | "facility"
  | "event";

/** A reported fact as it stands: append-only, a correction is a new row that names the one it replaces. */
export type ReportedFact = {
  id: string;
  kind: FactKind;
  /** Checked by the kind's own schema, see `docs/indicators.md`. */
  content: Record<string, unknown>;
  /** Names of the registered products and producers its content names by id. */
  named: { id: string; name: string }[];
  /** Unit the fact is of, which decides which officers see and write it. */
  unit: { id: string; name: string } | null;
  valid_from: IsoDay;
  /** First day on which it no longer holds. */
  valid_to: IsoDay | null;
  source: string;
  proofs: { sha256: string; name: string; media_type: string; bytes: number }[];
  recorded_at: IsoInstant;
  recorded_by: string;
  /** The row this one replaces. */
  corrects: string | null;
  /** The row that replaces this one. */
  corrected_by: string | null;
  /** True where it says that the corrected row should never have been there. */
  withdrawn: boolean;
  note: string | null;
};

/**
 * `GET /officer/indicators/facts?kind=&unit=&state=standing|all&page=&limit=`, the newest first; `POST` the same address records one.
 * `GET /officer/indicators/facts/{id}` one with every row of its history; `POST /officer/indicators/facts/{id}/corrections` replaces or withdraws it.
 */
export type FactList = { facts: ReportedFact[]; page: Page };
export type FactHistory = { fact: ReportedFact; history: ReportedFact[] };
/** 201 once recorded, 200 where the very same request was recorded before. */
export type FactRecorded = { fact: ReportedFact; repeated: boolean };

/** `POST /officer/indicators/proofs` (multipart, `file`): 201 with its content address, which `proofs` of a fact names. `GET …/proofs/{sha256}` gives the file. */
export type ProofStored = { sha256: string; name: string; media_type: string; bytes: number };
