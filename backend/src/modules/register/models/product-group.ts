import { model } from "@medusajs/framework/utils";

/** A node of a product taxonomy under one legal document. Codes are home-made: the acts number no leaves across versions. */
export const ProductGroup = model
  .define("product_group", {
    id: model.id({ prefix: "pgrp" }).primaryKey(),
    legal_document_id: model.text(),
    code: model.text(),
    parent_code: model.text().nullable(),
    name: model.text(),
    name_en: model.text(),
    /** Other names under which sources print the node. */
    printed_as: model.array(),
    managing_ministry: model.text().nullable(),
    /** Which drawing stands for products without a picture; null for a branch with several. */
    drawing: model.text().nullable(),
    position: model.number(),
  })
  .indexes([{ on: ["legal_document_id", "code"], unique: true }]);
