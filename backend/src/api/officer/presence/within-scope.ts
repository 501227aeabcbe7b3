import type { MedusaRequest } from "@medusajs/framework/http";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { isWithin } from "../../../workflows/access/places";
import { scopeOf, tellAct } from "../../guard/caller";
import { notInScope } from "../../guard/refusals";

/** Ids of the products in the caller's units, for lists; null: all. */
export async function productsInScope(req: MedusaRequest): Promise<string[] | null> {
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  return register.productIdsWithin(scopeOf(req));
}

/**
 * What a check, link, question or request is about must be a product of the caller's units; the log of acts is told of it.
 * @throws ShopError 404 otherwise
 */
export async function requireInScope(req: MedusaRequest, product: string | undefined): Promise<void> {
  const inside = product !== undefined && (await isWithin(req.scope, { kind: "product", id: product }, scopeOf(req)));
  if (!inside) throw notInScope();
  tellAct(req, { target_kind: "product", target_id: product });
}
