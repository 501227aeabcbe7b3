/** Medusa's table of the link between registered products and products (`src/links`). */
export const PRODUCT_LINK = "register_registered_product_product_product";

/** Kinds of things whose change alters documents. Each is resolved to registered products in `affected-products.ts`. */
export const CHANGE_SOURCES = [
  "registered_product",
  "producer",
  "decision",
  "product",
  "variant",
  "price_set",
  "inventory_item",
] as const;
export type ChangeSource = (typeof CHANGE_SOURCES)[number];

type Watched = { table: string; source: ChangeSource; column: string };

/**
 * Tables the documents are made from, and the column that tells whose documents. Medusa's own workflows write price and
 * stock, and only the database sees every write inside its own transaction: a trigger misses none of them, also when
 * the process dies right after.
 */
export const WATCHED: readonly Watched[] = [
  { table: "registered_product", source: "registered_product", column: "id" },
  { table: "recognition", source: "registered_product", column: "registered_product_id" },
  { table: "revocation", source: "registered_product", column: "registered_product_id" },
  { table: "extension", source: "registered_product", column: "registered_product_id" },
  { table: "decision", source: "decision", column: "id" },
  { table: "producer", source: "producer", column: "id" },
  { table: "product_content", source: "registered_product", column: "registered_product_id" },
  { table: "demo_product", source: "registered_product", column: "registered_product_id" },
  { table: PRODUCT_LINK, source: "registered_product", column: "registered_product_id" },
  { table: "product", source: "product", column: "id" },
  { table: "product_variant", source: "variant", column: "id" },
  { table: "product_variant_price_set", source: "variant", column: "variant_id" },
  { table: "product_variant_inventory_item", source: "variant", column: "variant_id" },
  { table: "price", source: "price_set", column: "price_set_id" },
  { table: "inventory_level", source: "inventory_item", column: "inventory_item_id" },
];

const EVENTS = [
  { event: "insert", written: "new" },
  { event: "update", written: "new" },
  { event: "delete", written: "old" },
] as const;

export type Trigger = { name: string; table: string; sql: string };

/** Every trigger the watched tables need; a statement that wrote a thousand rows fires one of them once. */
export function changeTriggers(watched: readonly Watched[] = WATCHED): Trigger[] {
  return watched.flatMap(({ table, source, column }) =>
    EVENTS.map(({ event, written }) => {
      const name = `catalogue_${table}_${event}`;
      return {
        name,
        table,
        sql: `create trigger "${name}" after ${event} on "${table}" referencing ${written} table as written
          for each statement execute function catalogue_note_change('${source}', '${column}')`,
      };
    }),
  );
}
