import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskPlaces } from "../../../../contracts/channel-place";
import { REGISTER_MODULE } from "../../../../modules/register";
import type { RegisterService } from "../../../../modules/register/service";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { visibleShops } from "../orders/visible-shops";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskPlaces>): Promise<void> {
  const visible = new Set((await visibleShops(req)).map(({ id }) => id));
  const requests = (await engineOf(req.scope).book.requests.waiting()).filter(({ shop_id }) => visible.has(shop_id));
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  const producers = await register.producersByIds([...new Set(requests.map(({ producer_id }) => producer_id))]);
  const names = new Map(producers.map(({ id, name }) => [id, name]));
  res.json({
    places: requests.map(({ id, shop_id, producer_id, message, asked_at }) => ({
      ...{ id, shop_id, producer_id, message, asked_at: asked_at.toISOString() },
      producer_name: names.get(producer_id) ?? null,
    })),
  });
}
