import { model } from "@medusajs/framework/utils";

/**
 * An administrative unit as it was between two days. Codes are used again for other units (82 was Tiền Giang and is Đồng Tháp),
 * so a code is a unit only together with its level and first day.
 */
export const AdminUnit = model
  .define("admin_unit", {
    id: model.id({ prefix: "unit" }).primaryKey(),
    code: model.text(),
    level: model.enum(["province", "district", "commune"]),
    /** Without its prefix: `Cao Lãnh`. */
    name: model.text(),
    /** `Tỉnh`, `Thành phố`, `Huyện`, `Xã`, `Phường` …; empty where the source states none. */
    prefix: model.text(),
    /** Part of its public address. */
    slug: model.text(),
    parent_id: model.text().nullable(),
    /** First day of this unit under this code; null where the source does not tell it. */
    valid_from: model.text().nullable(),
    /** First day on which it no longer exists; null while it does. */
    valid_to: model.text().nullable(),
    legal_act: model.text().nullable(),
  })
  .indexes([
    { on: ["slug"], unique: true },
    // Sources leave out the codes of some units of before.
    { name: "IDX_admin_unit_version", on: ["code", "level", "valid_from"], unique: true, where: "code <> ''" },
    { on: ["parent_id"] },
  ]);
