import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http";
import { ShopError } from "../../../../platform/http/errors";

export function requireOfficer(req: AuthenticatedMedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const refusal = req.auth_context?.actor_id ? undefined : signInFirst();
  next(refusal);
}

function signInFirst(): ShopError {
  return new ShopError("unauthorised", {
    status: 401,
    message: "Xin đăng nhập bằng tài khoản cán bộ rồi thử lại.",
    message_en: "Please sign in as an officer and try again.",
  });
}
