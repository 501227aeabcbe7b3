import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

const selectorSchema = z.union([
  z.string().transform((name) => ({ name })),
  z.strictObject({
    name: z.string().optional(),
    producer: z.string().optional(),
    commune: z.string().optional(),
    district: z.string().optional(),
    province: z.string().optional(),
  }),
]);
type Selector = z.infer<typeof selectorSchema>;

const querySchema = z.strictObject({
  q: z.string(),
  kind: z.enum(["accents", "variant", "plain", "typo", "half", "producer", "place", "mixed"]),
  /** Products a person who types this wants: a name means every product of that name. */
  relevant: z.array(selectorSchema).min(1),
});
export type LabelledQuery = z.infer<typeof querySchema>;

const productSchema = z.object({
  name: z.string(),
  producer: z.string(),
  commune: z.string(),
  district: z.string(),
  province: z.string(),
});
export type RealProduct = z.infer<typeof productSchema> & { id: string };

const REGISTER = path.join(__dirname, "../../backend/data/register");

/** The real products as their sources print them. */
export function readProducts(): RealProduct[] {
  return ["dongthap-products", "other-provinces"].flatMap((file) => {
    const rows: unknown = parse(readFileSync(path.join(REGISTER, `${file}.csv`)), { columns: true });
    return z
      .array(productSchema)
      .parse(rows)
      .map((row, index) => ({ ...row, id: `${file}-${index + 1}` }));
  });
}

/** Labelled by hand before any tuning; a query is never changed to fit the search. */
export function readQueries(): LabelledQuery[] {
  const text = readFileSync(path.join(__dirname, "queries.json"), "utf8");
  return z.array(querySchema).parse(JSON.parse(text));
}

/** @returns ids of the products a query should find */
export function relevantIds(query: LabelledQuery, products: readonly RealProduct[]): Set<string> {
  return new Set(
    products.filter((product) => query.relevant.some((selector) => selects(selector, product))).map(({ id }) => id),
  );
}

function selects(selector: Selector, product: RealProduct): boolean {
  const conditions = Object.entries(selector);
  const facts = new Map<string, string>(Object.entries(product));
  return conditions.every(([field, value]) => facts.get(field) === value);
}
