import { createHash } from "node:crypto";
import type { MedusaRequest } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { parsePhone } from "../../modules/ordering/domain/phone";
import { visitorAddress } from "../../platform/http/visitor";

const word = z.string().min(1).max(320);
const named = z.union([z.object({ email: word }), z.object({ phone: word }), z.object({ login: word })]);

/** Accounts are counted under a digest, so that guessing one password from many addresses has an end, too. */
export function accountOf(req: MedusaRequest): string {
  const asked = named.safeParse(req.body);
  if (!asked.success) return visitorAddress(req);
  const account = Object.values(asked.data).join();
  const phone = parsePhone(account);
  const known = phone.ok ? phone.phone.e164 : account.trim().toLowerCase();
  return createHash("sha256").update(known).digest("base64url");
}
