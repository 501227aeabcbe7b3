import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PresenceFeeds } from "../../../../contracts/presence-feeds";
import { readFeedDesk } from "../../../../workflows/presence/feed-desk";

/** Lists that channels give away by agreement, and how each stands. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PresenceFeeds>): Promise<void> {
  res.json({ feeds: await readFeedDesk(req.scope, new Date()) });
}
