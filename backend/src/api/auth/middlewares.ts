import type { MiddlewareRoute } from "@medusajs/framework/http";
import { rateLimit } from "../../platform/http/rate-limit";
import { accountOf } from "../guard/account";

const TEN_MINUTES = 600;
const AN_HOUR = 3600;

/**
 * Limits of Medusa's own sign-in, which only customers of an installation with `STORE_API=on` can reach. Medusa signs in by
 * GET as well as by POST, so every method counts.
 */
export const authMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/auth",
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [
      rateLimit({ name: "auth-visitor", tries: 40, seconds: TEN_MINUTES, scope: "shared" }),
      rateLimit({ name: "auth-account", tries: 100, seconds: AN_HOUR, scope: "shared", key: accountOf }),
    ],
  },
];
