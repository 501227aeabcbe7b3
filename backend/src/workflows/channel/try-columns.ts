import type { MedusaContainer } from "@medusajs/framework/types";
import { channelByCode } from "@ocop/integrations/channels";
import { type ColumnMapping, type ExchangeProduct, productFaults, rowCells } from "@ocop/integrations/exchange";
import { dayAt } from "../../platform/calendar/day";
import { askCatalogue } from "../shop/catalogue/search";
import type { Engine } from "./engine";
import { columnsOf, exchangeChannel, type SheetProducts, sheetProducts } from "./exchange";
import { exchangeProduct } from "./exchange-products";
import { type ToldFault, tellFault } from "./told-fault";

export type ColumnsTried = {
  /** Products chosen in the shops whose sheets have these columns; of one in several sizes, each size. */
  products: number;
  /** How many of them a file takes with the columns that stand, and with those tried. */
  takes: { before: number; after: number };
  /** Why products would stay out, the commonest first. */
  faults: { fault: ToldFault; products: number }[];
  /** One row as it would be written: of a chosen product, else of any on sale; null where there is none. */
  example: { product: string; cells: string[]; chosen: boolean } | null;
};

/** Told of no product yet; each gets its own once it is chosen. */
const EXAMPLE_CODE = "OCOP-00000";

/** What files with other columns would hold and leave out. Nothing is written. @param site where relative addresses of pictures lead */
export async function tryColumns(
  container: MedusaContainer,
  engine: Engine,
  code: string,
  columns: ColumnMapping,
  site: string,
): Promise<ColumnsTried> {
  const [standing, { products, leftOut, sample }] = await Promise.all([
    columnsOf(engine, code),
    chosenProducts(engine, code, site),
  ]);
  const day = dayAt(engine.now());
  const faultsOf = (mapping: ColumnMapping) => products.map((product) => productFaults(product, mapping, day, sample));
  const [before, after] = [faultsOf(standing), faultsOf(columns)];
  const good = (all: typeof after) => all.filter((faults) => faults.length === 0).length;
  const written = products[after.findIndex((faults) => faults.length === 0)] ?? products[0];
  const shown = written ?? (await anyProduct(container, engine, code, site));
  return {
    products: products.length + leftOut.length,
    takes: { before: good(before), after: good(after) },
    faults: commonest([...leftOut.map(({ faults }) => faults), ...after.map((faults) => faults.map(tellFault))]),
    example: shown
      ? { product: shown.name, cells: rowCells(shown, columns).map(String), chosen: written !== undefined }
      : null,
  };
}

async function chosenProducts(engine: Engine, code: string, site: string): Promise<SheetProducts> {
  const day = dayAt(engine.now());
  const shops = (await engine.book.shops()).filter(
    ({ way, channel }) => way === "file" && exchangeChannel(channel, day)?.channel.code === code,
  );
  const sheets = await Promise.all(shops.map((shop) => sheetProducts(engine, shop, site)));
  return {
    products: sheets.flatMap(({ products }) => products),
    leftOut: sheets.flatMap(({ leftOut }) => leftOut),
    sample: sheets.some(({ sample }) => sample),
  };
}

/** So that columns can be judged before anybody has chosen a product. */
async function anyProduct(
  container: MedusaContainer,
  engine: Engine,
  code: string,
  site: string,
): Promise<ExchangeProduct | undefined> {
  const adapter = channelByCode(code)?.adapter;
  const [answer] = await askCatalogue<"id">(container, [
    { filters: [{ price: { $gte: 1 } }], order: { name: "ASC" }, take: 1, fields: ["id"] },
  ]);
  const id = answer?.documents[0]?.id;
  if (id === undefined || adapter === undefined) return undefined;
  const [facts, standing] = await Promise.all([engine.facts([id]), engine.book.decisions.standing(adapter)]);
  const known = facts.get(id);
  const row = { row_code: EXAMPLE_CODE, sku: "", settings: {} };
  return known && exchangeProduct(row, known, { channel: adapter, id: "" }, standing, site);
}

function commonest(all: readonly ToldFault[][]): ColumnsTried["faults"] {
  const told = new Map<string, { fault: ToldFault; products: number }>();
  for (const faults of all)
    for (const [key, fault] of new Map(faults.map((one) => [`${one.field} ${one.rule}`, one])))
      told.set(key, { fault, products: (told.get(key)?.products ?? 0) + 1 });
  return [...told.values()].sort((a, b) => b.products - a.products);
}
