import { createHash } from "node:crypto";
import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http";
import { parseOrderCode } from "../../../modules/ordering/domain/order-code";
import { rateLimit } from "../../../platform/http/rate-limit";
import { visitorAddress } from "../../../platform/http/visitor";
import { trackRequestSchema } from "./validators";

const TEN_MINUTES = 600;

/** One visitor may try a few codes; one code may be tried a few times, from wherever. */
const trackingLimits = [
  rateLimit({ name: "track-visitor", tries: 20, seconds: TEN_MINUTES, scope: "shared" }),
  rateLimit({ name: "track-code", tries: 30, seconds: TEN_MINUTES, scope: "shared", key: askedCode }),
];

export const shopOrdersMiddlewares: MiddlewareRoute[] = [
  { matcher: "/shop/orders/track", methods: ["POST"], middlewares: trackingLimits },
  { matcher: "/shop/orders/cancel", methods: ["POST"], middlewares: trackingLimits },
  {
    matcher: "/shop/orders",
    methods: ["POST"],
    bodyParser: { sizeLimit: "64kb" },
    middlewares: [rateLimit({ name: "order-visitor", tries: 60, seconds: TEN_MINUTES, scope: "process" })],
  },
  {
    matcher: "/shop/quote",
    methods: ["POST"],
    bodyParser: { sizeLimit: "64kb" },
    middlewares: [rateLimit({ name: "quote-visitor", tries: 600, seconds: TEN_MINUTES, scope: "process" })],
  },
];

/** Codes are counted under a digest: the counter's table holds no order codes. What is no code counts per visitor. */
function askedCode(req: MedusaRequest): string {
  const asked = trackRequestSchema.safeParse(req.body);
  const code = asked.success ? parseOrderCode(asked.data.order_code) : null;
  return code === null ? visitorAddress(req) : createHash("sha256").update(code).digest("base64url");
}
