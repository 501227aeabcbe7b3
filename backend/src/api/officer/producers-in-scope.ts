import type { MedusaRequest } from "@medusajs/framework/http";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { scopeOf } from "../guard/caller";

/** Ids of the producers in the caller's units, for lists of what belongs to producers; null: everybody's. */
export async function producersInScope(req: MedusaRequest): Promise<string[] | null> {
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  return register.producerIdsWithin(scopeOf(req));
}

/** Ids of the registered products in the caller's units; null: all. */
export async function productsInScope(req: MedusaRequest): Promise<string[] | null> {
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  return register.productIdsWithin(scopeOf(req));
}
