import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { channelByCode } from "@ocop/integrations/channels";
import type { FeedAsked } from "../../../../../../contracts/presence-feeds";
import { presenceBook } from "../../../../../../workflows/presence/container-presence";
import { factsOf, readFeedRecords } from "../../../../../../workflows/presence/feed-facts";
import { tellAct } from "../../../../../guard/caller";
import { feedClosed, noChannel } from "../../../refusals";

/** Has a channel's list read at once, by the job that reads all of them. */
export async function POST(req: MedusaRequest, res: MedusaResponse<FeedAsked>): Promise<void> {
  const channel = channelByCode(req.params.id ?? "");
  if (!channel) throw noChannel();
  const { configured, authorised } = factsOf(await readFeedRecords(req.scope), channel.code);
  if (!configured || !authorised) throw feedClosed();
  const at = new Date();
  tellAct(req, { target_kind: "channel", target_id: channel.code });
  await presenceBook(req.scope).feeds.wish(channel.code, at);
  res.status(202).json({ asked_at: at.toISOString() });
}
