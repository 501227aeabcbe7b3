import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PresenceStatus } from "../../../../contracts/presence-public";
import { parseInput } from "../../../../platform/http/validate";
import { readPresenceStatus } from "../../../../workflows/presence-public/read-status";
import { answered } from "../../indicators/answers";
import { statusSchema } from "../validators";

/** How far checking has come among the products in force. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PresenceStatus>): Promise<void> {
  res.json(answered(await readPresenceStatus(req.scope, parseInput(statusSchema, req.query))));
}
