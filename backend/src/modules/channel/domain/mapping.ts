import { z } from "@medusajs/framework/zod";
import { normaliseText } from "../../../platform/vietnamese/fold";
import { type ProductDetails, TEXT_FACTS } from "./product-details";

const valueSchema = z.strictObject({
  id: z.string().min(1).max(200).optional(),
  text: z.string().min(1).max(2_000).optional(),
  unit: z.string().max(50).optional(),
});
type Value = z.infer<typeof valueSchema>;

/** Where an attribute's value comes from. The first source that knows one is taken. */
const sourceSchema = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("constant"), values: z.array(valueSchema).min(1).max(50) }),
  z.strictObject({
    from: z.literal("fact"),
    fact: z.enum(TEXT_FACTS),
    unit: z.string().max(50).optional(),
    /** Where the marketplace wants one of its options: which words of ours mean which of them. Other words give no value. */
    options: z
      .array(z.strictObject({ says: z.string().min(1), id: z.string().min(1) }))
      .max(500)
      .default([]),
  }),
  /** What one piece holds, as a number in a unit of the marketplace. */
  z.strictObject({ from: z.literal("net_amount"), unit: z.enum(["g", "kg", "ml", "l", "piece"]) }),
]);

const weightSourceSchema = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("constant"), grams: z.number().int().positive().max(100_000) }),
  /** The net weight plus what packing adds. Gives nothing where the content is not stated in grams. */
  z.strictObject({ from: z.literal("net_amount"), packaging_grams: z.number().int().min(0).max(20_000) }),
]);

const side = z.number().positive().max(1_000);

/** How products of one group become listings of one channel. */
export const mappingSchema = z.strictObject({
  category: z.string().min(1).max(200),
  /** The category's name with those above it, as people chose it. */
  category_path: z.array(z.string().max(300)).max(20).default([]),
  attributes: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200),
        name: z.string().max(300),
        sources: z.array(sourceSchema).min(1).max(5),
      }),
    )
    .max(200)
    .default([])
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      message: "Mỗi thuộc tính chỉ được khai một lần. || Each attribute only once.",
    }),
  brand: z
    .strictObject({ id: z.string().max(200), name: z.string().min(1).max(200) })
    .nullable()
    .default(null),
  weight: z.array(weightSourceSchema).max(3).default([]),
  size_cm: z.strictObject({ length: side, width: side, height: side }).nullable().default(null),
});
export type Mapping = z.infer<typeof mappingSchema>;

type Source = z.infer<typeof sourceSchema>;
export type MappedAttribute = { id: string; values: Value[] };

/** What a mapping says of one product. */
export type Mapped = {
  attributes: MappedAttribute[];
  /** Attributes of the mapping none of whose sources knows a value for this product. */
  unresolved: { id: string; name: string }[];
  /** Grams of the packed parcel; null where no source knows. */
  weight_grams: number | null;
};

/** Fills a mapping with a product's facts. Pure; a fact nobody knows gives nothing. */
export function applyMapping(mapping: Mapping, details: ProductDetails): Mapped {
  const filled = mapping.attributes.map(({ id, name, sources }) => ({
    id,
    name,
    values: firstOf(sources, (source) => valuesOf(source, details)) ?? [],
  }));
  return {
    attributes: filled.flatMap(({ id, values }) => (values.length > 0 ? [{ id, values }] : [])),
    unresolved: filled.flatMap(({ id, name, values }) => (values.length === 0 ? [{ id, name }] : [])),
    weight_grams: parcelGrams(mapping, details.net),
  };
}

/** Grams of the packed parcel of what holds so much; null where no source knows. */
export function parcelGrams({ weight }: Pick<Mapping, "weight">, net: ProductDetails["net"]): number | null {
  return firstOf(weight, (source) => gramsOf(source, net));
}

/** Grams of what is in it; 0 where the content is not stated in grams. */
export function contentGrams(net: ProductDetails["net"] | undefined): number {
  return net?.unit === "g" ? Math.ceil(net.amount) : 0;
}

function firstOf<S, T>(sources: readonly S[], read: (source: S) => T | null): T | null {
  for (const source of sources) {
    const value = read(source);
    if (value !== null) return value;
  }
  return null;
}

function valuesOf(source: Source, { texts, net }: ProductDetails): Value[] | null {
  if (source.from === "constant") return source.values;
  if (source.from === "net_amount") {
    const amount = net && amountIn(net, source.unit);
    return amount === null ? null : [{ text: String(amount), ...(source.unit !== "piece" && { unit: source.unit }) }];
  }
  const text = texts[source.fact];
  if (text === undefined) return null;
  if (source.options.length === 0) return [{ text, ...(source.unit !== undefined && { unit: source.unit }) }];
  const option = source.options.find(({ says }) => sameWords(says, text));
  return option ? [{ id: option.id }] : null;
}

/** Accents count: dừa, dứa and dưa are three goods. */
const sameWords = (one: string, other: string) =>
  normaliseText(one).toLocaleLowerCase("vi") === normaliseText(other).toLocaleLowerCase("vi");

/** @returns null between units that do not measure the same */
function amountIn(net: NonNullable<ProductDetails["net"]>, unit: "g" | "kg" | "ml" | "l" | "piece"): number | null {
  const base = { g: "g", kg: "g", ml: "ml", l: "ml", piece: "piece" }[unit];
  if (net.unit !== base) return null;
  return unit === "kg" || unit === "l" ? net.amount / 1_000 : net.amount;
}

/** No parcel weighs less than what is in it, whatever was decided for the whole group. */
function gramsOf(source: z.infer<typeof weightSourceSchema>, net: ProductDetails["net"]): number | null {
  const content = contentGrams(net);
  if (source.from === "constant") return Math.max(source.grams, content);
  return content > 0 ? content + source.packaging_grams : null;
}
