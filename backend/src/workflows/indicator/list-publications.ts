import type { MedusaContainer } from "@medusajs/framework/types";
import type { Publication, PublicationDetail } from "../../contracts/indicators";
import { INDICATOR } from "../../modules/indicator";
import { definitionOf } from "../../modules/indicator/domain/definitions";
import type { IndicatorService } from "../../modules/indicator/service";
import { readPublication, toPublication } from "./publish";

/** The newest first. */
export async function listPublications(
  container: MedusaContainer,
  { page, limit }: { page: number; limit: number },
): Promise<{ publications: Publication[]; total: number }> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const { publications, total } = await store.pageOfPublications(limit, (page - 1) * limit);
  return { publications: publications.map(toPublication), total };
}

/** A publication as the public may read it: without the ids behind restricted numbers. */
export async function readPublicationInPublic(
  container: MedusaContainer,
  id: string,
): Promise<PublicationDetail | null> {
  const detail = await readPublication(container, id);
  return (
    detail && {
      ...detail,
      indicators: detail.indicators.map((indicator) => ({
        ...indicator,
        results: indicator.results.map(({ members, ...result }) =>
          definitionOf(indicator.id).sheet.restricted ? result : { ...result, members },
        ),
      })),
    }
  );
}
