import type {
  CategorySuggestions,
  CategoryView,
  DecisionEffect,
  DecisionSaved,
  GroupMapping,
  MappingOverview,
  MappingSource,
  MappingView,
  Saved,
  SellingTerms,
  TermsEffect,
  TermsView,
} from "@contracts/channel-decision";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();

const sourceSchema: z.ZodType<MappingSource> = z.discriminatedUnion("from", [
  z.object({
    from: z.literal("constant"),
    values: z.array(z.object({ id: text.optional(), text: text.optional(), unit: text.optional() })),
  }),
  z.object({
    from: z.literal("fact"),
    ...{ fact: text, unit: text.optional(), options: z.array(z.object({ says: text, id: text })) },
  }),
  z.object({ from: z.literal("net_amount"), unit: z.enum(["g", "kg", "ml", "l", "piece"]) }),
]);

const mappingSchema: z.ZodType<GroupMapping> = z.object({
  ...{ category: text, category_path: z.array(text) },
  attributes: z.array(z.object({ id: text, name: text, sources: z.array(sourceSchema) })),
  brand: z.object({ id: text, name: text }).nullable(),
  weight: z.array(
    z.discriminatedUnion("from", [
      z.object({ from: z.literal("constant"), grams: count }),
      z.object({ from: z.literal("net_amount"), packaging_grams: count }),
    ]),
  ),
  size_cm: z.object({ length: z.number(), width: z.number(), height: z.number() }).nullable(),
});

function saved<T>(body: z.ZodType<T>): z.ZodType<Saved<T>> {
  return z.object({
    ...{ version: count, body: body.nullable(), saved_by: text.nullable(), saved_at: z.iso.datetime().nullable() },
  });
}

export const overviewSchema: z.ZodType<MappingOverview> = z.object({
  groups: z.array(
    z.object({
      ...{ code: text, name: text, name_en: text, products: count, mapped_by: text.nullable(), version: count },
      ...{ category_path: z.array(text), required: count.nullable(), unmapped: count.nullable() },
    }),
  ),
});

export const viewSchema: z.ZodType<MappingView> = z.object({
  current: saved(mappingSchema),
  requirements: z.array(z.object({ field: text, name: text, mapped: z.boolean() })),
  suggestions: z.array(z.object({ id: text, name: text, source: sourceSchema })),
  history: z.array(saved(mappingSchema)),
});

export const categoriesSchema: z.ZodType<CategorySuggestions> = z.object({
  categories: z.array(
    z.object({ id: text, path: z.array(text), open: z.boolean(), suggested_by: z.enum(["words", "channel"]) }),
  ),
});

const named = z.object({ id: text, name: text });

export const categorySchema: z.ZodType<CategoryView> = z.object({
  path: z.array(text),
  attributes: z.array(
    z.object({
      ...{ id: text, name: text, required: z.boolean(), custom: z.boolean(), max_values: z.number() },
      input: z.enum(["text", "number", "date", "choice", "choices"]),
      ...{ values: z.array(named), units: z.array(text), suggestion: sourceSchema.nullable() },
    }),
  ),
  papers: z.array(z.object({ id: text, name: text, required: z.boolean() })),
  ...{ brand_required: z.boolean(), size_required: z.boolean(), brands: z.array(named) },
});

const termsSchema: z.ZodType<SellingTerms> = z.object({
  rules: z.object({
    price: z.object({
      percent: count,
      round_to: z.union([z.literal(1), z.literal(500), z.literal(1_000)]),
      floor: count,
    }),
    stock: z.object({ keep: count, percent: count, max: count.nullable() }),
  }),
  ...{ carriers: z.array(text), warehouse: text.nullable(), tell_stars: z.boolean(), producers: z.array(text) },
});

export const termsViewSchema: z.ZodType<TermsView> = z.object({
  ...{ current: saved(termsSchema), inherited: termsSchema, history: z.array(saved(termsSchema)) },
  offered: z.object({ carriers: z.array(named), warehouses: z.array(named) }),
});

const effect = z.object({
  ...{ followers: count, affected: count },
  listings: z.array(
    z.object({
      ...{ listing_id: text, shop_id: text, product_id: text, title: text },
      changes: z.array(z.object({ field: text, before: z.unknown(), after: z.unknown() })),
    }),
  ),
});
export const effectSchema: z.ZodType<DecisionEffect> = effect;

const offered = z.object({ price: count, stock: count });
export const termsEffectSchema: z.ZodType<TermsEffect> = effect.extend({
  unlisted: z.object({
    total: count,
    examples: z.array(z.object({ product_id: text, name: text, shop_price: count, before: offered, after: offered })),
  }),
});

export const savedSchema: z.ZodType<DecisionSaved> = z.object({ version: count, requeued: count });
