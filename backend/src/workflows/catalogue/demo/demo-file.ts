import { readFileSync } from "node:fs";
import { z } from "@medusajs/framework/zod";
import { labelFactsSchema } from "../../../modules/catalogue/document";
import { dataFile } from "../../../platform/data-file";
import { netContentSchema } from "../set-offers/offer-input";

const productSchema = z.strictObject({
  /** Names the registered product as the register's file prints it. */
  name: z.string(),
  producer: z.string().nullable(),
  province: z.string(),
  offer: z
    .strictObject({
      price: z.number().int().positive(),
      stock: z.number().int().min(0),
      unit_label: z.string(),
      net: netContentSchema,
    })
    .nullable()
    .default(null),
  /** A sample re-recognition with the stars the register knows, this many months before the day of loading. */
  recognised_months_ago: z.number().int().min(0).max(60).nullable().default(null),
  /** Kept past its 36 months until this many days after the day of loading. */
  extended_for_days: z.number().int().positive().nullable().default(null),
  /** Withdrawn this many months before the day of loading. */
  revoked_months_ago: z.number().int().min(0).nullable().default(null),
  /** Key of a sample text in `texts`. */
  text: z.string().nullable().default(null),
});
export type DemoEntry = z.infer<typeof productSchema>;

const textSchema = z.strictObject({
  /** `{name}` stands for the product's name. */
  story_vi: z.string(),
  story_en: z.string(),
  label_facts: labelFactsSchema.omit({ sample: true }).partial(),
});

const fileSchema = z.strictObject({
  sample: z.literal(true),
  note: z.string(),
  texts: z.record(z.string(), textSchema),
  products: z.array(productSchema),
});
export type DemoFile = z.infer<typeof fileSchema>;

/** @throws Error where the shipped file does not have its shape */
export function readDemoFile(): DemoFile {
  return fileSchema.parse(JSON.parse(readFileSync(dataFile("demo", "demo.json"), "utf8")));
}
