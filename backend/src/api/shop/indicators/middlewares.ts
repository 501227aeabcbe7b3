import type { MiddlewareRoute } from "@medusajs/framework/http";
import { rateLimit } from "../../../platform/http/rate-limit";

/**
 * Counted in memory: an answer costs milliseconds, and a brake is all that is needed. A page asks up to five times, and a whole
 * office may share one address.
 */
const counting = rateLimit({ name: "indicators-visitor", tries: 720, seconds: 60, scope: "process" });

export const shopIndicatorMiddlewares: MiddlewareRoute[] = [
  { matcher: "/shop/indicators", methods: ["GET"], middlewares: [counting] },
  { matcher: "/shop/indicators/*", methods: ["GET"], middlewares: [counting] },
];
