import type { SearchTypes } from "@medusajs/framework/types";
import type { CertificateStatus } from "../../../contracts/certificate";

/**
 * Filters on the timeline of certificates in the catalogue's documents: each document holds up to four stretches with the
 * day on which each ends, so what holds on a day is found for that day, however old the document is.
 */
export type StretchNumber = 1 | 2 | 3 | 4;

/** The stretches that may hold on a day, in all documents together; see `askOnDay`. */
export type Timeline = { day: number; stretches: readonly StretchNumber[] };

/** States in which a certificate surely counts on the day. */
export const IN_FORCE: readonly CertificateStatus[] = ["in_force", "expiring", "extended"];

/** Documents whose n-th stretch holds on the day; where only the first one can, all of them. */
export function stretchHolds(stretch: StretchNumber, { day, stretches }: Timeline): SearchTypes.SearchFilters {
  if (stretches.length === 1) return {};
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
export function statusOn(statuses: readonly CertificateStatus[], timeline: Timeline): SearchTypes.SearchFilters {
  return inStretches("state", statuses, timeline);
}

/** Documents that carry one of these numbers of stars on the day. */
export function starsOn(stars: readonly number[], timeline: Timeline): SearchTypes.SearchFilters {
  return inStretches("stars", stars, timeline);
}

function inStretches(column: "state" | "stars", values: readonly (string | number)[], timeline: Timeline) {
  const filters = timeline.stretches.map((stretch) => ({
    ...stretchHolds(stretch, timeline),
    [`${column}_${stretch}`]: [...values],
  }));
  const [only, ...others] = filters;
  return only !== undefined && others.length === 0 ? only : { $or: filters };
}
