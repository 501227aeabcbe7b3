import type { SearchTypes } from "@medusajs/framework/types";
import type { CertificateStatus } from "../../../contracts/certificate";

/**
 * Filters on the timeline of certificates in the catalogue's documents: each document holds up to four stretches with the
 * day on which each ends, so what holds on a day is found for that day, however old the document is.
 */
export const STRETCHES = [1, 2, 3, 4] as const;
export type StretchNumber = (typeof STRETCHES)[number];

/** States in which a certificate surely counts on the day. */
export const IN_FORCE: readonly CertificateStatus[] = ["in_force", "expiring", "extended"];

/** Documents whose n-th stretch holds on the day. */
export function stretchHolds(stretch: StretchNumber, day: number): SearchTypes.SearchFilters {
  switch (stretch) {
    case 1:
      return { until_1: { $gt: day } };
    case 2:
      return { until_1: { $lte: day }, until_2: { $gt: day } };
    case 3:
      return { until_2: { $lte: day }, until_3: { $gt: day } };
    case 4:
      return { until_3: { $lte: day } };
  }
}

/** Documents whose certificate is in one of the states on the day. */
export function statusOn(statuses: readonly CertificateStatus[], day: number): SearchTypes.SearchFilters {
  return {
    $or: STRETCHES.map((stretch) => ({ ...stretchHolds(stretch, day), [`state_${stretch}`]: [...statuses] })),
  };
}

/** Documents that carry one of these numbers of stars on the day. */
export function starsOn(stars: readonly number[], day: number): SearchTypes.SearchFilters {
  return { $or: STRETCHES.map((stretch) => ({ ...stretchHolds(stretch, day), [`stars_${stretch}`]: [...stars] })) };
}
