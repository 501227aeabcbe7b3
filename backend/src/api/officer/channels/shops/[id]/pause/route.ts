import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ShopRegistered } from "../../../../../../contracts/channel-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { pauseShop } from "../../../../../../workflows/channel/pause-shop";
import { tellAct } from "../../../../../guard/caller";
import { pauseSchema } from "../../../pause-input";
import { turnedShop } from "../../../turned-shop";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ShopRegistered>): Promise<void> {
  const { reason } = parseInput(pauseSchema, req.body);
  const engine = engineOf(req.scope);
  const who = { actor: req.auth_context.actor_id, as: "officer" } as const;
  const shop = await turnedShop(engine, await pauseShop(engine, req.params.id ?? "", who, reason));
  tellAct(req, { after: { reason } });
  res.json({ shop });
}
