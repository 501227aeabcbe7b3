import { z } from "@medusajs/framework/zod";
import { contentFieldsSchema, LABEL_FIELDS, type LabelField } from "../../../modules/content/domain/fields";
import { codeOf } from "../../../modules/content/domain/sheet/columns";
import type { LineChange } from "../../../modules/content/domain/sheet/read-sheet";
import type { SizeWords } from "../../../modules/content/domain/size-words";
import { offerInputSchema } from "../../catalogue/set-offers/offer-input";
import { waitsForName } from "../read-own-offers";
import type { ProductAtHand } from "./read-products";

const labelSchema = z.partialRecord(z.enum(LABEL_FIELDS), z.string().nullable());

/** What a sheet changes, as it is written down before it is carried out. */
export const sheetPlanSchema = z.strictObject({
  offers: z.array(offerInputSchema),
  /** One for each product of which something goes to review. */
  labels: z.array(z.strictObject({ product: z.string(), label: labelSchema, sizes: contentFieldsSchema.shape.sizes })),
});
export type SheetPlan = z.input<typeof sheetPlanSchema>;

/** @param products by the code of their lines @throws RangeError where a change names a price or a stock that is none; `readSheet` lets none through */
export function planSheet(changes: readonly LineChange[], products: ReadonlyMap<string, ProductAtHand>): SheetPlan {
  const offers: SheetPlan["offers"] = [];
  const labels = new Map<string, LabelPlan>();
  for (const { product, cells } of changes) {
    const after = new Map(cells.map((change) => [change.column, change.after]));
    const at = products.get(codeOf(product));
    if (!at) throw new RangeError(`No product has the line ${codeOf(product)}`);
    if (after.has("price") || after.has("stock")) offers.push(offerOf(at, after));
    const plan = labels.get(at.id) ?? { product: at.id, label: {}, sizes: [] };
    Object.assign(plan.label, labelOf(after));
    const name = after.get("unit_label");
    if (name !== undefined) plan.sizes.push({ ...at.words, name: name || null });
    if (Object.keys(plan.label).length + plan.sizes.length > 0) labels.set(at.id, plan);
  }
  return { offers, labels: [...labels.values()] };
}

type LabelPlan = { product: string; label: Partial<Record<LabelField, string | null>>; sizes: SizeWords[] };
type After = ReadonlyMap<string, string>;

/**
 * Price and stock, with what stands of its name: a new one is shown once an officer has approved it, and a size that waits for its
 * first name stays unsold. A price that is written is no sample any more.
 */
function offerOf({ id, size, offer, standing }: ProductAtHand, after: After): SheetPlan["offers"][number] {
  return {
    registered_product_id: id,
    price: Number(after.get("price") ?? offer?.price ?? Number.NaN),
    stock: Number(after.get("stock") ?? offer?.stock ?? Number.NaN),
    unit_label: standing?.metadata.unit_label ?? null,
    size: size ?? 1,
    net: standing?.metadata.net ?? null,
    gtin: standing?.metadata.gtin ?? null,
    withdrawn: waitsForName({ size: size ?? 1, unit_label: standing?.metadata.unit_label ?? null }),
    sample: !after.has("price") && (standing?.metadata.sample ?? false),
  };
}

function labelOf(after: After): LabelPlan["label"] {
  const changed = LABEL_FIELDS.filter((field) => after.has(field));
  return Object.fromEntries(changed.map((field) => [field, after.get(field) || null]));
}
