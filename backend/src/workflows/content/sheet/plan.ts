import { z } from "@medusajs/framework/zod";
import { LABEL_FIELDS, type LabelField } from "../../../modules/content/domain/fields";
import { codeOf } from "../../../modules/content/domain/sheet/columns";
import type { LineChange } from "../../../modules/content/domain/sheet/read-sheet";
import { offerInputSchema } from "../../catalogue/set-offers/offer-input";
import type { ProductAtHand } from "./read-products";

/** What a sheet changes, as it is written down before it is carried out. */
export const sheetPlanSchema = z.strictObject({
  offers: z.array(offerInputSchema),
  labels: z.array(
    z.strictObject({ product: z.string(), label: z.partialRecord(z.enum(LABEL_FIELDS), z.string().nullable()) }),
  ),
});
export type SheetPlan = z.input<typeof sheetPlanSchema>;

/** @param products by the code of their lines @throws RangeError where a change names a price or a stock that is none; `readSheet` lets none through */
export function planSheet(changes: readonly LineChange[], products: ReadonlyMap<string, ProductAtHand>): SheetPlan {
  const plan: SheetPlan = { offers: [], labels: [] };
  for (const { product, cells } of changes) {
    const after = new Map(cells.map((change) => [change.column, change.after]));
    const at = products.get(codeOf(product));
    if (["price", "stock", "unit_label"].some((column) => after.has(column as "price")) && at)
      plan.offers.push(offerOf(at, after));
    const label = LABEL_FIELDS.filter((field) => after.has(field));
    if (label.length > 0) plan.labels.push({ product: product.id, label: labelOf(label, after) });
  }
  return plan;
}

type After = ReadonlyMap<string, string>;

function offerOf({ id, size, offer, standing }: ProductAtHand, after: After): SheetPlan["offers"][number] {
  return {
    registered_product_id: id,
    price: Number(after.get("price") ?? offer?.price ?? Number.NaN),
    stock: Number(after.get("stock") ?? offer?.stock ?? Number.NaN),
    unit_label: (after.get("unit_label") ?? offer?.unit_label) || null,
    size: size ?? 1,
    net: standing?.metadata.net ?? null,
    gtin: standing?.metadata.gtin ?? null,
    withdrawn: false,
    sample: standing?.metadata.sample ?? false,
  };
}

function labelOf(fields: readonly LabelField[], after: After): SheetPlan["labels"][number]["label"] {
  return Object.fromEntries(fields.map((field) => [field, after.get(field) || null]));
}
