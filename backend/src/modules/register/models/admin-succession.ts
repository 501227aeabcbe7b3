import { model } from "@medusajs/framework/utils";

/** Which unit became which. Many to many: a commune can be divided between several (`part`). */
export const AdminSuccession = model
  .define("admin_succession", {
    id: model.id({ prefix: "succ" }).primaryKey(),
    old_id: model.text(),
    new_id: model.text(),
    kind: model.enum(["rename", "merge", "part"]),
    effective: model.text(),
    legal_act: model.text(),
  })
  .indexes([{ on: ["old_id", "new_id"], unique: true }, { on: ["new_id"] }]);
