import type { MedusaContainer } from "@medusajs/framework/types";
import type { OrderPlan } from "../../modules/ordering/domain/order-plan";

export async function resolveAddress(
  _container: MedusaContainer,
  typed: { province_id: string; commune_id: string; street: string },
): Promise<OrderPlan["address"]> {
  return {
    ...typed,
    province_name: typed.province_id,
    commune_name: typed.commune_id,
  };
}
