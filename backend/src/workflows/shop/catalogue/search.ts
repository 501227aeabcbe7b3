import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { CATALOGUE_INDEX, type CatalogueDocument } from "../../../modules/catalogue/document";
import { SEARCH_VIETNAMESE, type SearchStage } from "../../../providers/search-vietnamese/options";

type Field = keyof CatalogueDocument;

export type CatalogueQuery<Read extends Field = never> = {
  q?: string;
  /** All of them must hold. */
  filters?: readonly SearchTypes.SearchFilters[];
  order?: Record<string, SearchTypes.SearchOrderBy>;
  skip?: number;
  /** Documents to read. With none and with facets only the facets are counted, not what is found as a whole. */
  take?: number;
  fields?: readonly Read[];
  facets?: SearchTypes.SearchFacetRequest[];
  /** Words as typed, all of them whole; otherwise forgiving, as in the search box. */
  strict?: boolean;
};

export type CatalogueAnswer<Read extends Field = never> = {
  documents: Pick<CatalogueDocument, Read>[];
  count: number;
  facets: Record<string, SearchTypes.SearchFacetResult>;
  /** Null for a query without text. */
  stage: SearchStage | null;
  /** Equal revisions mean equal answers. */
  revision: string;
};

const metadataSchema = z.object({
  stage: z.enum(["exact", "typo", "any_word", "none"]).nullable(),
  revision: z.string(),
});

/** Asks the catalogue several questions at once; they are answered from one state of it. */
export async function askCatalogue<Read extends Field = never>(
  container: MedusaContainer,
  queries: readonly CatalogueQuery<Read>[],
): Promise<CatalogueAnswer<Read>[]> {
  const results = await container.resolve(Modules.SEARCH).searchMany(queries.map(toSearch));
  return results.map((result) => ({
    documents: result.hits.map(({ document }) => ours<Read>(document)),
    count: result.metadata.count ?? 0,
    facets: result.facets ?? {},
    ...metadataSchema.parse(result.provider_metadata),
  }));
}

/** The state the catalogue is in now; what is remembered under it holds. */
export async function newestRevision(container: MedusaContainer): Promise<string> {
  const [now] = await askCatalogue(container, [{ take: 1 }]);
  return now?.revision ?? "";
}

/** Documents were checked when they were written; reading them again field by field would cost more than finding them. */
function ours<Read extends Field>(document: unknown): Pick<CatalogueDocument, Read> {
  if (!isDocument<Read>(document)) throw new Error("The catalogue holds something that is no document");
  return document;
}

function isDocument<Read extends Field>(value: unknown): value is Pick<CatalogueDocument, Read> {
  return typeof value === "object" && value !== null;
}

function toSearch({ q, filters = [], order, skip = 0, take = 0, fields = [], facets, strict }: CatalogueQuery<Field>) {
  const [only] = filters;
  const wanted: SearchTypes.SearchFilters = filters.length > 1 ? { $and: [...filters] } : (only ?? {});
  return {
    entity: CATALOGUE_INDEX,
    fields: [...fields],
    filters: q === undefined ? wanted : { ...wanted, q },
    pagination: { skip, take, ...(order === undefined ? {} : { order }) },
    search_options: {
      count: take === 0 && facets !== undefined ? ("none" as const) : ("exact" as const),
      ...(facets === undefined ? {} : { facets }),
      ...(strict
        ? { match_strategy: "all" as const, typo_tolerance: false }
        : {
            match_strategy: "last" as const,
            typo_tolerance: true,
            provider_options: { [SEARCH_VIETNAMESE]: { any_word: true } },
          }),
    },
  };
}
