import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnShops } from "../../../../contracts/producer-channels";
import { parseInput } from "../../../../platform/http/validate";
import { registerShop } from "../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { producerOf } from "../../../guard/caller";
import { toDeskShops } from "../../../officer/channels/desk-shop";
import { channelNotOffered, shopKnownAlready } from "../../../officer/channels/refusals";
import { fileShopSchema } from "../validators";

/** A shop served by files. Channels without an API tell no number of a shop: each producer has one there, named by its own id. */
export async function POST(req: MedusaRequest, res: MedusaResponse<OwnShops>): Promise<void> {
  const { channel, name } = parseInput(fileShopSchema, req.body);
  const { producer_id } = producerOf(req);
  const engine = engineOf(req.scope);
  const ports = engine.ports(channel);
  if (ports?.listings || ports?.account) throw channelNotOffered();
  const registered = await registerShop(engine, { channel, external_id: producer_id, name, producer_id });
  if (registered.kind === "no_channel") throw channelNotOffered();
  if (registered.kind === "known_already") throw shopKnownAlready();
  res.status(201).json({ shops: await toDeskShops(engine, [registered.shop]) });
}
