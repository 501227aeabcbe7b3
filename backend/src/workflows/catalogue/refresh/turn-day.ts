import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CATALOGUE } from "../../../modules/catalogue";
import { CATALOGUE_INDEX } from "../../../modules/catalogue/document";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { today } from "../../../platform/calendar/clock";
import { dayNumber } from "../documents/certificate-stretches";

const PAGE = 1_000;

/**
 * Asks for fresh documents of products whose first stretch has passed, so that the stretches ahead come into view. Lists,
 * facets and badges are right without it; it keeps them so for certificates with more than four stretches, and cheap.
 * @returns how many products were asked for
 */
export async function turnDay(container: MedusaContainer): Promise<number> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const search = container.resolve(Modules.SEARCH);
  const filters = { until_1: { $lte: dayNumber(today()) } };
  let asked = 0;
  while (true) {
    const { hits } = await search.search({
      entity: CATALOGUE_INDEX,
      fields: ["id"],
      filters,
      pagination: { skip: asked, take: PAGE },
    });
    await catalogue.noteRegisteredProducts(hits.map(({ id }) => id));
    asked += hits.length;
    if (hits.length < PAGE) return asked;
  }
}
