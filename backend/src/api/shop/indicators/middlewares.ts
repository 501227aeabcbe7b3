import type { MiddlewareRoute } from "@medusajs/framework/http";
import { rateLimit } from "../../../platform/http/rate-limit";

/** Counted in memory: an answer costs milliseconds, and a brake is all that is needed. */
const counting = rateLimit({ name: "indicators-visitor", tries: 240, seconds: 60, scope: "process" });

export const shopIndicatorMiddlewares: MiddlewareRoute[] = [
  { matcher: "/shop/indicators", methods: ["GET"], middlewares: [counting] },
  { matcher: "/shop/indicators/*", methods: ["GET"], middlewares: [counting] },
];
