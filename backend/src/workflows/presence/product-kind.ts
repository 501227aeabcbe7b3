import type { MedusaContainer } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";

/** The branches of today's and of earlier taxonomies that hold services; nobody lists those as goods. */
const SERVICE = /(^|-)6-du-lich$|^26-du-lich-cong-dong$/;

export function kindOf({ group_code }: { group_code: string | null }): "goods" | "service" {
  return group_code !== null && SERVICE.test(group_code) ? "service" : "goods";
}

/** Goods or service by the register of today; null for a product the register does not show. */
export async function productKind(container: MedusaContainer, id: string): Promise<"goods" | "service" | null> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [product] = await register.productsByIds([id]);
  return product && product.same_as === null ? kindOf(product) : null;
}
