import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { requireOfficer } from "../register/imports/require-officer";

/** `authenticate` only reads the login here; `requireOfficer` refuses in our error shape. */
const officer = [
  authenticate("user", ["session", "bearer", "api-key"], { allowUnauthenticated: true, requireMfa: true }),
  requireOfficer,
];

export const officerOrdersMiddlewares: MiddlewareRoute[] = [
  { matcher: "/officer/orders*", middlewares: officer },
  { matcher: "/officer/complaints*", middlewares: officer },
];
