import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { UnitsAnswer } from "../../../contracts/checkout";
import { invalidInput } from "../../../platform/http/errors";
import { parseInput } from "../../../platform/http/validate";
import { readUnitRows } from "../../../workflows/shop/places/unit-rows";
import { unitOptions } from "../../../workflows/shop/units/unit-options";
import { unitsSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<UnitsAnswer>): Promise<void> {
  const { parent, q } = parseInput(unitsSchema, req.query);
  const units = unitOptions(await readUnitRows(req.scope), { parent, q });
  if (!units) throw invalidInput([NO_PROVINCE]);
  res.json({ units });
}

const NO_PROVINCE = {
  field: "parent",
  message: "Không có tỉnh hoặc thành phố này. Xin chọn lại.",
  message_en: "There is no such province. Please choose again.",
};
