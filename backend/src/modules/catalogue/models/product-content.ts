import { model } from "@medusajs/framework/utils";

/**
 * What the shop tells of a registered product beyond the register's facts: its story, the facts of its label, its
 * pictures. Written by producers and officers; empty until somebody writes it. Samples live in the demo module.
 */
export const ProductContent = model.define("product_content", {
  registered_product_id: model.text().primaryKey(),
  story_vi: model.text().nullable(),
  story_en: model.text().nullable(),
  label_facts: model.json().nullable(),
  /** Own pictures, the first one for lists. */
  pictures: model.json().nullable(),
});
