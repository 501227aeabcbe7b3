import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ShopRegistered } from "../../../../../../contracts/channel-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { resumeShop } from "../../../../../../workflows/channel/pause-shop";
import { resumeSchema } from "../../../pause-input";
import { turnedShop } from "../../../turned-shop";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ShopRegistered>): Promise<void> {
  parseInput(resumeSchema, req.body);
  const engine = engineOf(req.scope);
  const who = { actor: req.auth_context.actor_id, as: "officer" } as const;
  res.json({ shop: await turnedShop(engine, await resumeShop(engine, req.params.id ?? "", who)) });
}
