import type { MiddlewareRoute } from "@medusajs/framework/http";
import { env } from "../../platform/env";
import { unknownAddress } from "../../platform/http/unknown-address";

/**
 * Medusa's own shop routes are not used: the shop has routes of its own, with its own limits. They stay closed, also to
 * holders of a publishable key, unless an installation that builds on them opens them.
 */
export const storeMiddlewares: MiddlewareRoute[] =
  env().STORE_API === "on" ? [] : [{ matcher: "/store", middlewares: [unknownAddress] }];
