/** Begins the line on which the measuring process says its figures. */
export const MARK = "removal figures: ";

export type RemovalFigures = {
  offers: number;
  /** What a second removal found left. */
  offers_again: number;
  seconds: number;
  again_seconds: number;
  /** Resident memory of the whole process. */
  resting_mb: number;
  peak_mb: number;
};
