import {
  defineMiddlewares,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { shopErrorHandler } from "../platform/http/error-handler";
import { securityHeaders } from "../platform/http/security-headers";
import { unknownAddress } from "../platform/http/unknown-address";
import { authMiddlewares } from "./auth/middlewares";
import { officerMiddlewares } from "./officer/middlewares";
import { officerRegisterMiddlewares } from "./officer/register/imports/middlewares";
import { shopComplaintsMiddlewares } from "./shop/complaints/middlewares";
import { shopMiddlewares } from "./shop/middlewares";
import { shopOrdersMiddlewares } from "./shop/orders/middlewares";
import { storeMiddlewares } from "./store/middlewares";

export default defineMiddlewares({
  errorHandler: shopErrorHandler,
  routes: [
    { matcher: "/", middlewares: [securityHeaders] },
    ...authMiddlewares,
    ...storeMiddlewares,
    ...officerMiddlewares,
    ...officerRegisterMiddlewares,
    ...shopMiddlewares,
    ...shopOrdersMiddlewares,
    ...shopComplaintsMiddlewares,
    // Medusa sorts by kind of segment: this pattern comes after every route there is.
    { matcher: "/:path(*)", methods: ["GET", "POST", "PUT", "PATCH", "DELETE"], middlewares: [unlessHealth] },
  ],
});

/** Medusa adds its own `/health` after everything else. */
function unlessHealth(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (req.path === "/health") next();
  else unknownAddress(req, res, next);
}
