import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExpiringCertificates } from "../../../../contracts/register-expiring";
import { today } from "../../../../platform/calendar/clock";
import { parseInput } from "../../../../platform/http/validate";
import { readExpiring } from "../../../../workflows/register/expiring-certificates";
import { scopeOf } from "../../../guard/caller";
import { expiringQuery } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<ExpiringCertificates>): Promise<void> {
  const asked = parseInput(expiringQuery, req.query);
  const day = today();
  res.json({ day, ...(await readExpiring(req.scope, { ...asked, day, scope: scopeOf(req) })) });
}
