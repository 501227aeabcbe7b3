import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ShopRegistered } from "../../../../../../contracts/channel-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { resumeShop } from "../../../../../../workflows/channel/pause-shop";
import { producerOf } from "../../../../../guard/caller";
import { resumeSchema } from "../../../../../officer/channels/pause-input";
import { turnedShop } from "../../../../../officer/channels/turned-shop";

/** What an officer ordered, an officer ends. */
export async function POST(req: MedusaRequest, res: MedusaResponse<ShopRegistered>): Promise<void> {
  parseInput(resumeSchema, req.body);
  const engine = engineOf(req.scope);
  const who = { actor: producerOf(req).principal_id, as: "producer" } as const;
  res.json({ shop: await turnedShop(engine, await resumeShop(engine, req.params.id ?? "", who)) });
}
