import type { MiddlewareRoute } from "@medusajs/framework/http";
import { rateLimit } from "../../../platform/http/rate-limit";

export const shopComplaintsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/shop/complaints",
    methods: ["POST"],
    bodyParser: { sizeLimit: "64kb" },
    middlewares: [rateLimit({ name: "complaint-visitor", tries: 6, seconds: 600, scope: "shared" })],
  },
];
