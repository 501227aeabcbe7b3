import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { CatalogueDocument } from "../../../src/modules/catalogue/document";
import { own } from "./application";

type FirstData = typeof import("../../../src/workflows/first-data/load-first-data");
type Project = typeof import("../../../src/workflows/catalogue/project");
type Refresh = typeof import("../../../src/workflows/catalogue/refresh/refresh-catalogue");
type Rebuild = typeof import("../../../src/workflows/catalogue/refresh/rebuild-catalogue");
type TurnDay = typeof import("../../../src/workflows/catalogue/refresh/turn-day");
type Offers = typeof import("../../../src/workflows/catalogue/set-offers");
type Demo = typeof import("../../../src/workflows/catalogue/demo/load-demo");
type NoDemo = typeof import("../../../src/workflows/catalogue/demo/remove-demo");
type Lists = typeof import("../../../src/workflows/shop/list/list-products");
type Pictures = typeof import("../../../src/workflows/content/pictures");
type Sheet = typeof import("../../../src/workflows/content/sheet");
type SheetProducts = typeof import("../../../src/workflows/content/sheet/read-products");
type CarryOut = typeof import("../../../src/workflows/content/sheet/carry-out");
type Locks = typeof import("../../../src/workflows/setup/free-expired-locks");
type Import = typeof import("../../../src/workflows/register/import-register");

/** What jobs, scripts and routes call, in the copies Medusa uses. */
export function calls() {
  return {
    ...pick<FirstData>("workflows/first-data/load-first-data"),
    ...pick<Project>("workflows/catalogue/project"),
    ...pick<Refresh>("workflows/catalogue/refresh/refresh-catalogue"),
    ...pick<Rebuild>("workflows/catalogue/refresh/rebuild-catalogue"),
    ...pick<TurnDay>("workflows/catalogue/refresh/turn-day"),
    ...pick<Offers>("workflows/catalogue/set-offers"),
    ...pick<Demo>("workflows/catalogue/demo/load-demo"),
    ...pick<NoDemo>("workflows/catalogue/demo/remove-demo"),
    ...pick<Lists>("workflows/shop/list/list-products"),
    ...pick<Pictures>("workflows/content/pictures"),
    ...pick<Sheet>("workflows/content/sheet"),
    ...pick<SheetProducts>("workflows/content/sheet/read-products"),
    ...pick<CarryOut>("workflows/content/sheet/carry-out"),
    ...pick<Locks>("workflows/setup/free-expired-locks"),
    ...pick<Import>("workflows/register/import-register"),
  };
}

/** The module has the type of the file it is loaded from. */
function pick<Exports>(file: string): Exports {
  const exports: Exports = Object(own(file));
  return exports;
}

const PAGE = 1_000;

/** All documents a search finds, by registered product. */
export async function documents(
  container: MedusaContainer,
  filters: SearchTypes.SearchFilters = {},
): Promise<Map<string, CatalogueDocument>> {
  const found = new Map<string, CatalogueDocument>();
  while (true) {
    const { hits } = await container.resolve(Modules.SEARCH).search<CatalogueDocument>({
      entity: "catalogue",
      fields: FIELDS,
      filters,
      pagination: { skip: found.size, take: PAGE },
    });
    for (const { id, document } of hits) found.set(id, document);
    if (hits.length < PAGE) return found;
  }
}

const FIELDS = [
  "id",
  "name",
  "price",
  "available",
  "in_stock",
  "state_1",
  "until_1",
  "stars_1",
  "sample",
  "product_id",
  "producer",
  "card",
  "detail",
];

/** State of the index; equal ones mean that no document was written in between. */
export async function revision(container: MedusaContainer): Promise<unknown> {
  const { provider_metadata } = await container
    .resolve(Modules.SEARCH)
    .search({ entity: "catalogue", fields: ["id"], pagination: { take: 1 } });
  return provider_metadata;
}
