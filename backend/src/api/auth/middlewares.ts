import { createHash } from "node:crypto";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { env } from "../../platform/env";
import { rateLimit } from "../../platform/http/rate-limit";
import { unknownAddress } from "../../platform/http/unknown-address";
import { visitorAddress } from "../../platform/http/visitor";

const TEN_MINUTES = 600;
const AN_HOUR = 3600;

/** First words of Medusa's addresses that belong to nobody in particular. */
const COMMON = ["session", "token", "mfa", "verification"];
/** Kinds of people who can sign in. Medusa itself would take any word and let anybody register as one. */
const ACTORS = env().STORE_API === "on" ? ["user", "customer"] : ["user"];

const signIn = z.object({ email: z.string().min(1).max(320) });

/** Medusa signs in by GET as well as by POST, so the limits count every method. */
export const authMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/auth",
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [
      onlyKnownActors,
      rateLimit({ name: "auth-visitor", tries: 40, seconds: TEN_MINUTES, scope: "shared" }),
      rateLimit({ name: "auth-account", tries: 100, seconds: AN_HOUR, scope: "shared", key: account }),
    ],
  },
];

function onlyKnownActors(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const [first = ""] = req.path.split("/").filter((word) => word !== "");
  if (COMMON.includes(first) || ACTORS.includes(first)) next();
  else unknownAddress(req, res, next);
}

/** Accounts are counted under a digest, so that guessing one password from many addresses has an end, too. */
function account(req: MedusaRequest): string {
  const asked = signIn.safeParse(req.body);
  if (!asked.success) return visitorAddress(req);
  return createHash("sha256").update(asked.data.email.trim().toLowerCase()).digest("base64url");
}
