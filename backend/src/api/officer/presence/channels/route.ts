import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PresenceChannels } from "../../../../contracts/presence";
import { today } from "../../../../platform/calendar/clock";
import { readPresenceChannels } from "../../../../workflows/presence/read-channels";

export async function GET(req: MedusaRequest, res: MedusaResponse<PresenceChannels>): Promise<void> {
  res.json({ channels: await readPresenceChannels(req.scope, today()) });
}
