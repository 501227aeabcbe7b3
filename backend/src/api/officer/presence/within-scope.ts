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
  await requireOneInScope(req, product === undefined ? [] : [product]);
}

/**
 * What is about several products may be seen by those who may see one of them.
 * @throws ShopError 404 otherwise
 */
export async function requireOneInScope(req: MedusaRequest, products: readonly string[]): Promise<void> {
  for (const id of products) {
    if (!(await isWithin(req.scope, { kind: "product", id }, scopeOf(req)))) continue;
    tellAct(req, { target_kind: "product", target_id: id });
    return;
  }
  throw notInScope();
}
