import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ConnectionStarted } from "../../../../contracts/channel-desk";
import { env } from "../../../../platform/env";
import { parseInput } from "../../../../platform/http/validate";
import { startConnection } from "../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { channelNotOffered } from "../refusals";
import { startConnectionSchema } from "../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ConnectionStarted>): Promise<void> {
  const { channel, redirect_uri, producer_id } = parseInput(startConnectionSchema, req.body);
  const wish = { channel, redirectUri: redirect_uri, producer: producer_id, actor: req.auth_context.actor_id };
  const authorize_url = startConnection(engineOf(req.scope), wish, env().COOKIE_SECRET);
  if (authorize_url === null) throw channelNotOffered();
  res.json({ authorize_url });
}
