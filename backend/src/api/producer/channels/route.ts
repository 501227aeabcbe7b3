import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnChannels } from "../../../contracts/producer-channels";
import { today } from "../../../platform/calendar/clock";
import { engineOf } from "../../../workflows/channel/container-engine";
import { ownChannels } from "../../../workflows/producer-listings/own-channels";
import { shopsOfProducer, toSharedShops } from "../../../workflows/producer-listings/own-shops";
import { producerOf } from "../../guard/caller";
import { toDeskShops } from "../../officer/channels/desk-shop";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnChannels>): Promise<void> {
  const engine = engineOf(req.scope);
  const { producer_id } = producerOf(req);
  const [shops, requests] = await Promise.all([
    shopsOfProducer(engine, producer_id),
    engine.book.requests.latestOf(producer_id),
  ]);
  res.json({
    channels: ownChannels(engine, today()),
    shops: await toDeskShops(engine, shops.own),
    shared: toSharedShops(shops, requests),
  });
}
