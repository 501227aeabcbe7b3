import type { IsoDay, Stars } from "../../../contracts/common";
import type { RowFault } from "../../../contracts/register-import";
import type { Field } from "./header/fields";
import type { LegalKind } from "./normalise/legal-type";
import type { RowStatus } from "./normalise/status";

/** One line of a register file, understood. Null means the file does not say it. */
export type RegisterRow = {
  /** As the officer counts: the first line of the file is 1. */
  row: number;
  name: string;
  producer: string | null;
  legal_type: LegalKind | null;
  /** As printed, or as the producer's own name states it. */
  legal_type_text: string | null;
  tax_code: string | null;
  registration_number: string | null;
  address: string | null;
  commune: string | null;
  district: string | null;
  province: string;
  group: string | null;
  status: RowStatus;
  /** Set only for `recognised` rows. */
  stars: Stars | null;
  year: number | null;
  decision_number: string | null;
  decided_on: IsoDay | null;
  issuer: string | null;
  ocop_code: string | null;
  dossier_id: string | null;
  source_url: string | null;
  evidence_grade: "A" | "B" | "C" | null;
  notes: string | null;
};

export type ParsedFile = {
  rows: RegisterRow[];
  /** Rows that cannot be taken, with the reasons. */
  refused: { row: number; product: string; faults: RowFault[] }[];
  /** Things left aside that hurt nothing: an unused column, a total line. */
  notes: RowFault[];
  /** How the file spells each header, to name the column in later faults. */
  titles: Partial<Record<Field, string>>;
};
