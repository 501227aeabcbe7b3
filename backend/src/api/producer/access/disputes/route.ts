import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnershipDisputes } from "../../../../contracts/access-disputes";
import { notFound } from "../../../../platform/http/errors";
import { parseInput } from "../../../../platform/http/validate";
import { disputesOf } from "../../../../workflows/access/disputes";
import { openDispute } from "../../../../workflows/access/open-dispute";
import { personOf } from "../../../guard/caller";
import { accountClosed, wrongCode } from "../refusals";
import { disputeBody } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnershipDisputes>): Promise<void> {
  res.json({ disputes: await disputesOf(req.scope, personOf(req).signIn.principal_id) });
}

export async function POST(req: MedusaRequest, res: MedusaResponse<{ received: true }>): Promise<void> {
  const opened = await openDispute(req.scope, parseInput(disputeBody, req.body));
  if (opened === "wrong_code") throw wrongCode();
  if (opened === "closed") throw accountClosed();
  if (opened === "unknown") throw notFound("Không có chủ thể này.", "There is no such producer.");
  res.status(201).json({ received: true });
}
