import type { MedusaRequest } from "@medusajs/framework/http";
import type { OwnShops } from "../../../contracts/producer-channels";
import type { Connected } from "../../../workflows/channel/connect-shop";
import { engineOf } from "../../../workflows/channel/container-engine";
import { producerOf } from "../../guard/caller";
import { toDeskShops } from "../../officer/channels/desk-shop";
import { connectionRefused } from "../../officer/channels/refusals";
import { shopOfAnother } from "./refusals";

/** The shops a connection brought. @throws ShopError where it was refused, or none of them is the producer's */
export async function ownConnected(req: MedusaRequest, outcome: Connected): Promise<OwnShops> {
  if (outcome.kind !== "connected") throw connectionRefused(outcome);
  const mine = outcome.shops.filter(({ producer_id }) => producer_id === producerOf(req).producer_id);
  if (mine.length === 0) throw shopOfAnother();
  return { shops: await toDeskShops(engineOf(req.scope), mine) };
}
