import { z } from "@medusajs/framework/zod";

/** Questions whose answers a story is made of, in the order they are asked. */
export const STORY_QUESTIONS = ["place", "maker", "material", "making", "special", "use"] as const;
export type StoryQuestion = (typeof STORY_QUESTIONS)[number];

/** Letters a field may hold; more than any label or page needs, so that a mistake does not fill the database. */
export const LIMITS = { answer: 600, story: 5_000, label: 500, alt: 150, pictures: 9 } as const;

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
    .refine((all) => new Set(all.map(({ picture_id }) => picture_id)).size === all.length, "a picture twice")
    .default([]),
});
export type ContentFields = z.output<typeof contentFieldsSchema>;

export const EMPTY_FIELDS: ContentFields = contentFieldsSchema.parse({});
