import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PresenceChannels } from "../../../../../../contracts/presence";
import { presenceChannel } from "../../../../../../modules/presence/domain/channels";
import { today } from "../../../../../../platform/calendar/clock";
import { parseInput } from "../../../../../../platform/http/validate";
import { presenceBook } from "../../../../../../workflows/presence/container-presence";
import { readPresenceChannels } from "../../../../../../workflows/presence/read-channels";
import { tellAct } from "../../../../../guard/caller";
import { noChannel } from "../../../refusals";
import { statusBody } from "../../../validators";

/** Adds a line to a channel's life. Lines are never changed; a later line for the same day replaces an earlier one. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<PresenceChannels>): Promise<void> {
  const line = parseInput(statusBody, req.body);
  const channel = presenceChannel(req.params.id ?? "");
  if (!channel) throw noChannel();
  tellAct(req, { target_kind: "channel", target_id: channel.id, after: line });
  await presenceBook(req.scope).addStatus(channel.id, line, req.auth_context.actor_id, new Date());
  res.status(201).json({ channels: await readPresenceChannels(req.scope, today()) });
}
