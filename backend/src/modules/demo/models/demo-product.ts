import { model } from "@medusajs/framework/utils";

/**
 * What the demonstration says of a registered product: sample re-recognitions, a sample story, label and picture. It is
 * read beside the register and never written into it, so turning the demonstration off is dropping these rows.
 */
export const DemoProduct = model.define("demo_product", {
  registered_product_id: model.text().primaryKey(),
  /** Events as `CertificateFacts` has them, each marked as a sample. */
  certificate: model.json(),
  /** Story, label facts and pictures, each marked as a sample. */
  content: model.json(),
});
