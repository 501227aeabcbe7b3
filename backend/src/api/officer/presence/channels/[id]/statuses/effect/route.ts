import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { LineEffect } from "../../../../../../../contracts/presence-line";
import { presenceChannel } from "../../../../../../../modules/presence/domain/channels";
import { today } from "../../../../../../../platform/calendar/clock";
import { parseInput } from "../../../../../../../platform/http/validate";
import { foreseeLine } from "../../../../../../../workflows/presence/foresee-line";
import { tellAct } from "../../../../../../guard/caller";
import { noChannel } from "../../../../refusals";
import { statusBody } from "../../../../validators";

/** What a line would change, before anybody adds it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<LineEffect>): Promise<void> {
  const line = parseInput(statusBody, req.body);
  const channel = presenceChannel(req.params.id ?? "");
  if (!channel) throw noChannel();
  tellAct(req, { target_kind: "channel", target_id: channel.id });
  res.json(await foreseeLine(req.scope, channel, line, today()));
}
