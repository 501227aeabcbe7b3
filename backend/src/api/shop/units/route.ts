import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { UnitsAnswer } from "../../../contracts/checkout";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { invalidInput } from "../../../platform/http/errors";
import { parseInput } from "../../../platform/http/validate";
import { unplacedUnits } from "../../../workflows/shop/places/unplaced-units";
import { unitsSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<UnitsAnswer>): Promise<void> {
  const { parent, q } = parseInput(unitsSchema, req.query);
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  if (parent !== undefined && !(await isProvinceOfToday(register, parent))) throw invalidInput([NO_PROVINCE]);
  res.json({
    units: await register.findUnits({ ...(parent === undefined ? {} : { parent }), ...(q === undefined ? {} : { q }) }),
    unplaced: parent === undefined || q === undefined ? [] : await unplacedUnits(req.scope, { province: parent, q }),
  });
}

async function isProvinceOfToday(register: RegisterService, id: string): Promise<boolean> {
  const [unit] = await register.unitsByIds([id]);
  return unit?.level === "province" && unit.valid_to === null;
}

const NO_PROVINCE = {
  field: "parent",
  message: "Không có tỉnh hoặc thành phố này. Xin chọn lại.",
  message_en: "There is no such province. Please choose again.",
};
