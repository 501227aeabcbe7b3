import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskShops } from "../../../../contracts/channel-desk";
import { toDeskShop } from "../desk-listing";
import { visibleShops } from "../orders/visible-shops";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskShops>): Promise<void> {
  const shops = await visibleShops(req);
  res.json({ shops: shops.map(toDeskShop) });
}
