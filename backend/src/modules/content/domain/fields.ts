import { z } from "@medusajs/framework/zod";

/** Questions whose answers a story is made of, in the order they are asked. */
export const STORY_QUESTIONS = ["place", "maker", "material", "making", "special", "use"] as const;
export type StoryQuestion = (typeof STORY_QUESTIONS)[number];

/** Letters a field may hold; more than any label or page needs, so that a mistake does not fill the database. */
export const LIMITS = { answer: 600, story: 5_000, label: 500, alt: 150, pictures: 9, sizeName: 60, gtin: 14 } as const;

const text = (most: number) =>
  z
    .string()
    .transform((typed) => typed.normalize("NFC").trim())
    .pipe(z.string().max(most))
    .nullable()
    .transform((typed) => typed || null);

/** What a label states beside the certified name, as the contract of the shop's pages has it. */
export const LABEL_FIELDS = [
  "net_quantity",
  "ingredients",
  "allergens",
  "shelf_life",
  "storage",
  "usage",
  "warnings",
  "origin",
  "responsible_party",
  "quality_declaration",
  "food_safety_certificate",
  "gtin",
  "trace_code",
] as const;
export type LabelField = (typeof LABEL_FIELDS)[number];

const labelSchema = z.strictObject(
  Object.fromEntries(LABEL_FIELDS.map((field) => [field, text(LIMITS.label).default(null)])) as Record<
    LabelField,
    z.ZodDefault<ReturnType<typeof text>>
  >,
);

/** One picture of the product, by the hash its file is kept under. */
const pictureSchema = z.strictObject({ picture_id: z.string().regex(/^[0-9a-f]{64}$/), alt: text(LIMITS.alt) });

const answersSchema = z.strictObject(
  Object.fromEntries(STORY_QUESTIONS.map((question) => [question, text(LIMITS.answer).default(null)])) as Record<
    StoryQuestion,
    z.ZodDefault<ReturnType<typeof text>>
  >,
);

/** One size the product is sold in, by its number; price and stock are the catalogue's, they need no review. */
const sizeSchema = z.strictObject({
  size: z.int().min(1),
  name: text(LIMITS.sizeName),
  /** What one piece holds. */
  net: z.strictObject({ amount: z.number().positive(), unit: z.enum(["g", "ml", "piece"]) }).nullable(),
  gtin: text(LIMITS.gtin),
});

const isOnce = (values: readonly (string | number)[]) => new Set(values).size === values.length;

/**
 * What a producer tells of a product. The certified facts (name, stars, decision, producer) are not here: they are the
 * register's. A draft may be empty or wrong in every way `checkContent` names; only its shape and sizes hold.
 */
export const contentFieldsSchema = z.strictObject({
  answers: answersSchema.prefault({}),
  story_vi: text(LIMITS.story).default(null),
  story_en: text(LIMITS.story).default(null),
  label: labelSchema.prefault({}),
  pictures: z
    .array(pictureSchema)
    .max(LIMITS.pictures)
    .refine((all) => isOnce(all.map(({ picture_id }) => picture_id)), "a picture twice")
    .default([]),
  /** Sizes of which something else was told than stood there; what is absent stands as the catalogue has it. */
  sizes: z
    .array(sizeSchema)
    .refine((all) => isOnce(all.map(({ size }) => size)), "a size twice")
    .default([]),
});
export type ContentFields = z.output<typeof contentFieldsSchema>;

export const EMPTY_FIELDS: ContentFields = contentFieldsSchema.parse({});
