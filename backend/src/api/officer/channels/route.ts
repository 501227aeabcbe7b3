import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskChannels } from "../../../contracts/channel-desk";
import { today } from "../../../platform/calendar/clock";
import { describeChannels } from "../../../workflows/channel/channel-list";
import { engineOf } from "../../../workflows/channel/container-engine";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskChannels>): Promise<void> {
  res.json({ channels: describeChannels(engineOf(req.scope), today()) });
}
