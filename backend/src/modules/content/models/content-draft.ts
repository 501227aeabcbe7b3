import { model } from "@medusajs/framework/utils";

/** The one working copy of what a producer tells of a product. Saved again and again, so it has no history of its own. */
export const ContentDraft = model.define("content_draft", {
  registered_product_id: model.text().primaryKey(),
  /** `ContentFields`. */
  fields: model.json(),
  /** Rises with every save; a save names the version it was made from. */
  version: model.number(),
  updated_by: model.text(),
  changed_at: model.dateTime(),
});
