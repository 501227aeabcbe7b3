import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { requireOfficer } from "./register/imports/require-officer";

/**
 * Nothing below `/officer` answers without a signed-in officer, routes added later included.
 * `authenticate` only reads the login here; `requireOfficer` refuses in our error shape.
 */
export const officerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/officer",
    middlewares: [
      authenticate("user", ["session", "bearer", "api-key"], { allowUnauthenticated: true, requireMfa: true }),
      requireOfficer,
    ],
  },
];
