import type { MedusaContainer } from "@medusajs/framework/types";
import type { FieldFault } from "../../contracts/common";
import type { OrderPlan } from "../../modules/ordering/domain/order-plan";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { invalidInput } from "../../platform/http/errors";

const NO_PROVINCE: FieldFault = {
  field: "province_id",
  message: "Xin chọn lại tỉnh hoặc thành phố trong danh sách.",
  message_en: "Please choose the province from the list again.",
};
const NO_COMMUNE: FieldFault = {
  field: "commune_id",
  message: "Xin chọn lại xã, phường hoặc đặc khu thuộc tỉnh đã chọn.",
  message_en: "Please choose a commune of the chosen province from the list again.",
};

/**
 * The address of a parcel in units of today, with the names the register knows them by.
 * @throws ShopError 400 naming the field where a unit is unknown, has ended, or lies in another province
 */
export async function resolveAddress(
  container: MedusaContainer,
  typed: { province_id: string; commune_id: string; street: string },
): Promise<OrderPlan["address"]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const units = await register.unitsByIds([typed.province_id, typed.commune_id]);
  const standing = units.filter((unit) => unit.valid_to === null);
  const province = standing.find(({ id, level }) => id === typed.province_id && level === "province");
  if (!province) throw invalidInput([NO_PROVINCE]);
  const commune = standing.find(({ id, level }) => id === typed.commune_id && level === "commune");
  if (commune?.parent_id !== province.id) throw invalidInput([NO_COMMUNE]);
  return {
    province_id: province.id,
    province_name: `${province.prefix} ${province.name}`.trim(),
    commune_id: commune.id,
    commune_name: `${commune.prefix} ${commune.name}`.trim(),
    street: typed.street,
  };
}
