import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskShopList, ShopRegistered } from "../../../../contracts/channel-desk";
import { REGISTER_MODULE } from "../../../../modules/register";
import type { RegisterService } from "../../../../modules/register/service";
import { parseInput } from "../../../../platform/http/validate";
import { registerShop } from "../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { toDeskShops } from "../desk-shop";
import { visibleShops } from "../orders/visible-shops";
import { channelNotOffered, shopKnownAlready } from "../refusals";
import { registerShopSchema } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskShopList>): Promise<void> {
  const visible = await visibleShops(req);
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  const producers = [...new Set(visible.flatMap(({ producer_id }) => producer_id ?? []))];
  const [shops, owners] = await Promise.all([
    toDeskShops(engineOf(req.scope), visible),
    register.producersByIds(producers),
  ]);
  res.json({ shops, owners: owners.map(({ id, name }) => ({ id, name })) });
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ShopRegistered>): Promise<void> {
  const wish = parseInput(registerShopSchema, req.body);
  const engine = engineOf(req.scope);
  const registered = await registerShop(engine, wish);
  if (registered.kind === "no_channel") throw channelNotOffered();
  if (registered.kind === "known_already") throw shopKnownAlready();
  for (const shop of await toDeskShops(engine, [registered.shop])) res.status(201).json({ shop });
}
