import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ConnectionStarted } from "../../../../contracts/channel-desk";
import { env } from "../../../../platform/env";
import { parseInput } from "../../../../platform/http/validate";
import { startConnection } from "../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { producerOf } from "../../../guard/caller";
import { channelNotOffered } from "../../../officer/channels/refusals";
import { connectSchema } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<ConnectionStarted>): Promise<void> {
  const { channel, redirect_uri: redirectUri } = parseInput(connectSchema, req.body);
  const { producer_id: producer, principal_id: actor } = producerOf(req);
  const wish = { channel, redirectUri, producer, actor };
  const authorize_url = startConnection(engineOf(req.scope), wish, env().COOKIE_SECRET);
  if (authorize_url === null) throw channelNotOffered();
  res.json({ authorize_url });
}
