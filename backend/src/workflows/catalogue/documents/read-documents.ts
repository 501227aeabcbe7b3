import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueDocument } from "../../../modules/catalogue/document";
import type { CatalogueService } from "../../../modules/catalogue/service";
import type { SaleFact } from "../../../modules/catalogue/store/sources";
import { ORDERING } from "../../../modules/ordering";
import type { OrderingService } from "../../../modules/ordering/service";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { today } from "../../../platform/calendar/clock";
import { env } from "../../../platform/env";
import { getShopSetup } from "../../setup/shop-setup";
import { type Books, buildDocument, type DocumentParts } from "./build-document";
import { contentOf, withDemoEvents } from "./content";
import { groupBook } from "./group-book";
import { unitBook } from "./unit-book";

/** What became of registered products: their documents, those not shown (any more), and those that cannot be read. */
export type Made = { documents: CatalogueDocument[]; gone: string[]; faulty: string[] };

/** Makes the documents of registered products as everything below them stands now. */
export async function makeDocuments(container: MedusaContainer, ids: readonly string[]): Promise<Made> {
  const made: Made = { documents: [], gone: [], faulty: [] };
  const { parts, books } = await readParts(container, ids);
  const day = today();
  for (const id of ids) {
    const found = parts.get(id);
    if (found === undefined) made.gone.push(id);
    else {
      const document = documentOrFault(container, id, () => buildDocument(found(), books, day));
      if (document === null) made.faulty.push(id);
      else made.documents.push(document);
    }
  }
  return made;
}

/** One product with broken content must not keep all others from being refreshed: it is named in the log and left as it is. */
function documentOrFault(
  container: MedusaContainer,
  id: string,
  build: () => CatalogueDocument,
): CatalogueDocument | null {
  try {
    return build();
  } catch (fault) {
    if (!(fault instanceof z.ZodError)) throw fault;
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`The catalogue cannot read registered product ${id}: ${z.prettifyError(fault)}`);
    return null;
  }
}

/** The parts of every product that is shown; reading them out of what is stored may find a fault. */
async function readParts(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<{ parts: Map<string, () => DocumentParts>; books: Books }> {
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
  const ordering: OrderingService = container.resolve(ORDERING);
  const [named, resting] = await Promise.all([
    register.producersByIds(producerIds),
    ordering.own.closedAt(producerIds, new Date()),
  ]);
  const producers = new Map(named.map((producer) => [producer.id, producer]));
  const parts = new Map<string, () => DocumentParts>();
  for (const product of products) {
    const sold = sales.get(product.id);
    // Who has days off sells nothing now; both ends of them have the documents made anew.
    const sale = sold && resting.has(product.producer_id ?? "") ? soldOut(sold) : sold;
    const known = facts.get(product.id);
    if (product.same_as !== null || sale === undefined || known === undefined) continue;
    const content = contents.get(product.id);
    const producer = producers.get(product.producer_id ?? "") ?? null;
    parts.set(product.id, () => ({
      product,
      producer,
      sale,
      facts: withDemoEvents(known, content),
      content: contentOf(content),
    }));
  }
  return { parts, books };
}

function soldOut({ variants, ...sale }: SaleFact): SaleFact {
  return { ...sale, variants: variants.map((variant) => ({ ...variant, available: 0 })) };
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
    yield (await makeDocuments(container, ids)).documents;
    last = end;
  }
}

/** What became of products that were refreshed since an instant. */
export async function* changedDocuments(container: MedusaContainer, since: Date, batch: number): AsyncGenerator<Made> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const ids = await catalogue.affectedProducts(await catalogue.changesDoneSince(since));
  for (let start = 0; start < ids.length; start += batch)
    yield makeDocuments(container, ids.slice(start, start + batch));
}

/** Made once per state of the tables they are read from. */
const books = new WeakMap<object, ReturnType<typeof unitBook>>();

async function readBooks(catalogue: CatalogueService): Promise<Books> {
  const [rows, groups] = await Promise.all([catalogue.units(), catalogue.groups()]);
  const units = books.get(rows) ?? unitBook(rows.units, rows.successions);
  books.set(rows, units);
  return { units, groups: groupBook(groups) };
}
