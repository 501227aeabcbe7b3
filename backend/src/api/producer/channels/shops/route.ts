import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnShops } from "../../../../contracts/producer-channels";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { registerFileShop } from "../../../../workflows/producer-listings/register-file-shop";
import { producerOf } from "../../../guard/caller";
import { toDeskShops } from "../../../officer/channels/desk-shop";
import { channelNotOffered, shopKnownAlready } from "../../../officer/channels/refusals";
import { fileShopSchema } from "../validators";

/** A shop of the producer's own that is served by files. */
export async function POST(req: MedusaRequest, res: MedusaResponse<OwnShops>): Promise<void> {
  const engine = engineOf(req.scope);
  const wish = { ...parseInput(fileShopSchema, req.body), producer_id: producerOf(req).producer_id };
  const registered = await registerFileShop(engine, wish);
  if (registered.kind === "no_channel") throw channelNotOffered();
  if (registered.kind === "known_already") throw shopKnownAlready();
  res.status(201).json({ shops: await toDeskShops(engine, [registered.shop]) });
}
