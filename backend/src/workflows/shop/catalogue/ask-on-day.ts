import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../../contracts/common";
import type { CatalogueDocument } from "../../../modules/catalogue/document";
import { dayNumber } from "../../catalogue/documents/certificate-stretches";
import type { Timeline } from "./day-filters";
import { askCatalogue, type CatalogueAnswer, type CatalogueQuery } from "./search";

/** The day on which the first stretch of some document ends. */
const FIRST_END: CatalogueQuery = { facets: [{ field: "until_1", type: "stats" }] };

/**
 * Asks questions about a day. Documents are turned to the stretches ahead every night, so on all but the first minutes of
 * a day every document is in its first stretch, and looking at that one alone spares most of the work. Whether it is so
 * is asked along, of the same state of the catalogue; where it is not, everything is asked again about all stretches.
 */
export async function askOnDay<Read extends keyof CatalogueDocument = never>(
  container: MedusaContainer,
  day: IsoDay,
  queriesOn: (timeline: Timeline) => readonly CatalogueQuery<Read>[],
): Promise<{ timeline: Timeline; answers: CatalogueAnswer<Read>[] }> {
  const first: Timeline = { day: dayNumber(day), stretches: [1] };
  const answers = await askCatalogue<Read>(container, [...queriesOn(first), FIRST_END]);
  const firstEnd = answers.pop()?.facets.until_1;
  if (firstEnd?.type === "stats" && (firstEnd.count === 0 || firstEnd.min > first.day)) {
    return { timeline: first, answers };
  }
  const all: Timeline = { ...first, stretches: [1, 2, 3, 4] };
  return { timeline: all, answers: await askCatalogue(container, queriesOn(all)) };
}
