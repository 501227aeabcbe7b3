import { createHash } from "node:crypto";
import type { MedusaRequest } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { visitorAddress } from "../../platform/http/visitor";

const named = z.object({ email: z.string().min(1).max(320) });

/** Accounts are counted under a digest, so that guessing one password from many addresses has an end, too. */
export function accountOf(req: MedusaRequest): string {
  const asked = named.safeParse(req.body);
  if (!asked.success) return visitorAddress(req);
  return createHash("sha256").update(asked.data.email.trim().toLowerCase()).digest("base64url");
}
