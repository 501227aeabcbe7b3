import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { callerOf } from "../../guard/caller";
import { notInScope } from "../../guard/refusals";

/** The unit a question is limited to: the one asked for, or the caller's own where that is one. @throws ShopError 403 outside of their units */
export function unitInReach(req: AuthenticatedMedusaRequest, within: string | undefined): string | undefined {
  const { reach } = callerOf(req);
  if (!reach) throw notInScope();
  if (reach.scope.kind === "all") return within;
  const unit = within ?? reach.named[0];
  if (unit === undefined || !reach.scope.ids.includes(unit)) throw notInScope();
  return unit;
}
