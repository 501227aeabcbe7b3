import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskShops, ShopRegistered } from "../../../../contracts/channel-desk";
import { parseInput } from "../../../../platform/http/validate";
import { registerShop } from "../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { toDeskShops } from "../desk-shop";
import { visibleShops } from "../orders/visible-shops";
import { channelNotOffered, shopKnownAlready } from "../refusals";
import { registerShopSchema } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskShops>): Promise<void> {
  res.json({ shops: await toDeskShops(engineOf(req.scope), await visibleShops(req)) });
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ShopRegistered>): Promise<void> {
  const wish = parseInput(registerShopSchema, req.body);
  const engine = engineOf(req.scope);
  const registered = await registerShop(engine, wish);
  if (registered.kind === "no_channel") throw channelNotOffered();
  if (registered.kind === "known_already") throw shopKnownAlready();
  for (const shop of await toDeskShops(engine, [registered.shop])) res.status(201).json({ shop });
}
