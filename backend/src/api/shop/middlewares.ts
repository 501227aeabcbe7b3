import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";
import { rateLimit } from "../../platform/http/rate-limit";

const A_MINUTE = 60;

/** Counted in memory: these are hot, and a brake is all they need. */
const searching = rateLimit({ name: "search-visitor", tries: 240, seconds: A_MINUTE, scope: "process" });
const suggesting = rateLimit({ name: "suggest-visitor", tries: 480, seconds: A_MINUTE, scope: "process" });
const verifying = rateLimit({ name: "verify-visitor", tries: 60, seconds: A_MINUTE, scope: "process" });

/** Limits of the routes that look for what a visitor typed. Lists without words are not limited. */
export const shopMiddlewares: MiddlewareRoute[] = [
  { matcher: "/shop/products", methods: ["GET"], middlewares: [whenSearching] },
  { matcher: "/shop/producers", methods: ["GET"], middlewares: [whenSearching] },
  { matcher: "/shop/suggest", methods: ["GET"], middlewares: [suggesting] },
  { matcher: "/shop/units", methods: ["GET"], middlewares: [suggesting] },
  { matcher: "/shop/verify", methods: ["GET"], middlewares: [verifying] },
];

async function whenSearching(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (req.query.q === undefined) next();
  else await searching(req, res, next);
}
