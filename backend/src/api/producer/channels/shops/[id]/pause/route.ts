import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ShopRegistered } from "../../../../../../contracts/channel-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { pauseShop } from "../../../../../../workflows/channel/pause-shop";
import { producerOf, tellAct } from "../../../../../guard/caller";
import { pauseSchema } from "../../../../../officer/channels/pause-input";
import { turnedShop } from "../../../../../officer/channels/turned-shop";

export async function POST(req: MedusaRequest, res: MedusaResponse<ShopRegistered>): Promise<void> {
  const { reason } = parseInput(pauseSchema, req.body);
  const engine = engineOf(req.scope);
  const who = { actor: producerOf(req).principal_id, as: "producer" } as const;
  const shop = await turnedShop(engine, await pauseShop(engine, req.params.id ?? "", who, reason));
  tellAct(req, { after: { reason } });
  res.json({ shop });
}
