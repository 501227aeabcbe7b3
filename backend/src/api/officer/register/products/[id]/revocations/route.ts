import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { EventRecorded } from "../../../../../../contracts/register-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { record } from "../../record";
import { revocationBody } from "../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<EventRecorded>): Promise<void> {
  await record(req, res, { kind: "revocation", input: parseInput(revocationBody, req.body) });
}
