import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskShops } from "../../../../contracts/channel-desk";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { toDeskShop } from "../desk-listing";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskShops>): Promise<void> {
  const shops = await engineOf(req.scope).book.shops();
  res.json({ shops: shops.map(toDeskShop) });
}
