import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerSession } from "../../../../contracts/producer-access";
import { describeProducerSession } from "../../../../workflows/access/describe-producer-session";
import { personOf } from "../../../guard/caller";

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducerSession>): Promise<void> {
  res.json(await describeProducerSession(req.scope, personOf(req).signIn));
}
