/** Begins the line on which the measuring process says its figures. */
export const MARK = "import figures: ";

export type ImportFigures = {
  imported: number;
  /** What a second import of the same file would have written. */
  changed_again: number;
  import_seconds: number;
  again_seconds: number;
  /** Resident memory of the whole process. */
  import_peak_mb: number;
  resting_mb: number;
  medusa_products: number;
  medusa_seconds: number;
};
