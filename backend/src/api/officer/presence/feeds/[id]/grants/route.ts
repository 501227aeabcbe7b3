import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { channelByCode } from "@ocop/integrations/channels";
import type { PresenceFeeds } from "../../../../../../contracts/presence-feeds";
import { parseInput } from "../../../../../../platform/http/validate";
import { presenceBook } from "../../../../../../workflows/presence/container-presence";
import { readFeedDesk } from "../../../../../../workflows/presence/feed-desk";
import { tellAct } from "../../../../../guard/caller";
import { noChannel } from "../../../refusals";
import { feedGrantBody } from "../../../validators";

/** Allows a channel's list to be read, or ends it; lines are only added. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<PresenceFeeds>): Promise<void> {
  const line = parseInput(feedGrantBody, req.body);
  const channel = channelByCode(req.params.id ?? "");
  if (!channel) throw noChannel();
  tellAct(req, { target_kind: "channel", target_id: channel.code, after: line });
  await presenceBook(req.scope).feeds.addGrant(channel.code, line, req.auth_context.actor_id, new Date());
  res.status(201).json({ feeds: await readFeedDesk(req.scope, new Date()) });
}
