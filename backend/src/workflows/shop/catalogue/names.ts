import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { type UnitBook, unitBook } from "../../catalogue/documents/unit-book";

type Group = { code: string; parent_code: string | null; name: string; name_en: string; drawing: string | null };

/** Names behind the ids and codes that documents hold, as they were at one revision of the catalogue. */
export type Names = {
  units: UnitBook;
  groups: ReadonlyMap<string, Group>;
  /** Names of producers by id, read as they are asked for. */
  producers(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

/** Per database connection, since one process of the tests may see several databases. */
const remembered = new WeakMap<object, { revision: string; names: Promise<Names> }>();
const books = new WeakMap<object, UnitBook>();

/**
 * Whatever changes a name changes documents, and so the revision: names remembered under it are never older than the
 * documents they are shown with.
 */
export async function namesAt(container: MedusaContainer, revision: string): Promise<Names> {
  const connection: object = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const known = remembered.get(connection);
  if (known?.revision === revision) return known.names;
  const names = readNames(container);
  remembered.set(connection, { revision, names });
  names.catch(() => remembered.delete(connection));
  return names;
}

async function readNames(container: MedusaContainer): Promise<Names> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const [units, groups] = await Promise.all([readUnits(catalogue), catalogue.groups()]);
  return {
    units,
    groups: new Map(groups.map((group) => [group.code, group])),
    producers: producerNames(container.resolve(REGISTER_MODULE)),
  };
}

/** The same rows make the same book, so it is made anew only when units have changed. */
async function readUnits(catalogue: CatalogueService): Promise<UnitBook> {
  const rows = await catalogue.units();
  const book = books.get(rows) ?? unitBook(rows.units, rows.successions);
  books.set(rows, book);
  return book;
}

function producerNames(register: RegisterService): Names["producers"] {
  const known = new Map<string, string>();
  return async (ids) => {
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) for (const { id, name } of await register.producersByIds(missing)) known.set(id, name);
    return known;
  };
}
