import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueDocument } from "../../../modules/catalogue/document";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { today } from "../../../platform/calendar/clock";
import { env } from "../../../platform/env";
import { getShopSetup } from "../../setup/shop-setup";
import { type Books, buildDocument } from "./build-document";
import { contentOf, withDemoEvents } from "./content";
import { groupBook } from "./group-book";
import { unitBook } from "./unit-book";

/** Documents of registered products as everything below them stands now; a product that is not shown has none. */
export async function documentsOf(container: MedusaContainer, ids: readonly string[]): Promise<CatalogueDocument[]> {
  if (ids.length === 0) return [];
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const setup = await getShopSetup(container);
  const [products, facts, sales, contents, books] = await Promise.all([
    register.productsByIds(ids),
    register.certificateFacts(ids),
    catalogue.saleFacts(ids, setup.stock_location_id),
    catalogue.contentFacts(ids, env().OCOP_DEMO === "on"),
    readBooks(catalogue),
  ]);
  const producerIds = [...new Set(products.flatMap(({ producer_id }) => producer_id ?? []))];
  const producers = new Map((await register.producersByIds(producerIds)).map((producer) => [producer.id, producer]));
  const day = today();
  return products.flatMap((product) => {
    const sale = sales.get(product.id);
    const known = facts.get(product.id);
    if (product.same_as !== null || sale === undefined || known === undefined) return [];
    const content = contents.get(product.id);
    const producer = producers.get(product.producer_id ?? "") ?? null;
    return buildDocument(
      { product, producer, sale, facts: withDemoEvents(known, content), content: contentOf(content) },
      books,
      day,
    );
  });
}

/** Walks through all products after an id, documents by the batch. */
export async function* documentsAfter(
  container: MedusaContainer,
  after: string,
  batch: number,
): AsyncGenerator<CatalogueDocument[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  let last = after;
  while (true) {
    const ids = await register.productIdsAfter(last, batch);
    const end = ids.at(-1);
    if (end === undefined) return;
    yield documentsOf(container, ids);
    last = end;
  }
}

/** Documents of products refreshed since an instant, and the ids that have none (any more). */
export async function* changedDocuments(
  container: MedusaContainer,
  since: Date,
  batch: number,
): AsyncGenerator<{ documents: CatalogueDocument[]; gone: string[] }> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const ids = await catalogue.affectedProducts(await catalogue.changesDoneSince(since));
  for (let start = 0; start < ids.length; start += batch) {
    const asked = ids.slice(start, start + batch);
    const documents = await documentsOf(container, asked);
    yield { documents, gone: without(asked, documents) };
  }
}

/** The ids for which there is no document. */
export function without(ids: readonly string[], documents: readonly CatalogueDocument[]): string[] {
  const made = new Set(documents.map(({ id }) => id));
  return ids.filter((id) => !made.has(id));
}

/** Made once per state of the tables they are read from. */
const books = new WeakMap<object, ReturnType<typeof unitBook>>();

async function readBooks(catalogue: CatalogueService): Promise<Books> {
  const [rows, groups] = await Promise.all([catalogue.units(), catalogue.groups()]);
  const units = books.get(rows) ?? unitBook(rows.units, rows.successions);
  books.set(rows, units);
  return { units, groups: groupBook(groups) };
}
