import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import type { ProductList, ProductSort } from "../../../contracts/catalogue";
import type { IsoDay } from "../../../contracts/common";
import { today } from "../../../platform/calendar/clock";
import { pageOf } from "../../../platform/http/fields";
import { askOnDay } from "../catalogue/ask-on-day";
import type { Timeline } from "../catalogue/day-filters";
import { namesAt } from "../catalogue/names";
import { type Dated, rememberedAnswers } from "../catalogue/remembered";
import { type CatalogueQuery, newestRevision } from "../catalogue/search";
import { toSummary } from "../catalogue/to-summary";
import { type FacetQuery, facetQueries, readFacetCounts } from "./facet-queries";
import { type Choice, dimensionsOf } from "./list-filters";
import { nameFacets } from "./name-facets";

export type ListWish = {
  q: string | undefined;
  choice: Choice;
  sort: ProductSort | undefined;
  page: number;
  limit: number;
  facets: boolean;
};

/** A list without words begins with what was recognised last. `relevance` needs words to be relevant to. */
const ORDERS: Record<Exclude<ProductSort, "relevance">, Record<string, SearchTypes.SearchOrderBy>> = {
  name: { name: "ASC" },
  price_asc: { price: "ASC" },
  price_desc: { price: "DESC" },
  newest: { newest: "DESC", name: "ASC" },
  stars: { stars_1: "DESC", name: "ASC" },
};

/** Pages asked for again under one state of the catalogue: some 30 kB each. */
const recallPage = rememberedAnswers<ProductList>(newestRevision, 1000);

/**
 * One page of products with the facets a visitor can go on with. The page costs one search, whatever its number.
 * @throws ShopError 404 for a page after the last one
 */
export async function listProducts(container: MedusaContainer, wish: ListWish): Promise<ProductList> {
  const day = today();
  return recallPage(container, `${day} ${JSON.stringify(wish)}`, () => readPage(container, wish, day));
}

async function readPage(container: MedusaContainer, wish: ListWish, day: IsoDay): Promise<Dated<ProductList>> {
  const { timeline, answers } = await askOnDay<"card">(container, day, (on) => questions(wish, on).asked);
  const [list, ...others] = answers;
  if (!list) throw new Error("The catalogue did not answer");
  const { alongside, apart } = questions(wish, timeline);
  const counts = readFacetCounts([...alongside, ...apart], [...alongside.map(() => list), ...others]);
  const facets = wish.facets ? await nameFacets(counts, await namesAt(container, list.revision)) : null;
  const value = {
    products: list.documents.map(({ card }) => toSummary(card, day)),
    page: pageOf(wish, list.count),
    facets,
    search: wish.q === undefined ? null : { q: wish.q, stage: list.stage ?? "none" },
  };
  return { value, revision: list.revision };
}

/**
 * What is asked of the catalogue. Facets that nobody chose from are counted under the list's own filters, so they are asked
 * `alongside` it; the others `apart`, each leaving out its own filter.
 */
function questions(wish: ListWish, timeline: Timeline) {
  const dimensions = dimensionsOf(wish.choice, timeline);
  const list = listQuery(
    wish,
    dimensions.map(({ filter }) => filter),
  );
  const counting = wish.facets ? facetQueries(wish.q, dimensions, timeline) : [];
  const isAlongside = ({ query }: FacetQuery) => JSON.stringify(query.filters) === JSON.stringify(list.filters);
  const alongside = counting.filter(isAlongside);
  const apart = counting.filter((one) => !isAlongside(one));
  const facets = alongside.flatMap(({ query }) => query.facets ?? []);
  return {
    asked: [{ ...list, ...(facets.length > 0 ? { facets } : {}) }, ...apart.map(({ query }) => query)],
    alongside,
    apart,
  };
}

function listQuery({ q, sort, page, limit }: ListWish, filters: SearchTypes.SearchFilters[]): CatalogueQuery<"card"> {
  const asked = sort ?? (q === undefined ? "newest" : "relevance");
  const order = asked === "relevance" ? (q === undefined ? ORDERS.newest : undefined) : ORDERS[asked];
  return {
    ...(q === undefined ? {} : { q }),
    filters,
    ...(order === undefined ? {} : { order }),
    skip: (page - 1) * limit,
    take: limit,
    fields: ["card"],
  };
}
