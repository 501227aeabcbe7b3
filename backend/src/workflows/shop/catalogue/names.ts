import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { type UnitBook, unitBook } from "../../catalogue/documents/unit-book";
import { remembered } from "./remembered";

type Group = { code: string; parent_code: string | null; name: string; name_en: string; drawing: string | null };

/** Names behind the ids and codes that documents hold, as they were at one revision of the catalogue. */
export type Names = {
  units: UnitBook;
  groups: ReadonlyMap<string, Group>;
  /** Names of producers by id, read as they are asked for. */
  producers(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

const books = new WeakMap<object, UnitBook>();
const recall = remembered<Names>();

export async function namesAt(container: MedusaContainer, revision: string): Promise<Names> {
  return recall(container, { revision }, () => readNames(container));
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
