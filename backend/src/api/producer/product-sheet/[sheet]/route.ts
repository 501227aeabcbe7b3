import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnSheet } from "../../../../contracts/producer-products";
import { checkedSheet, keptSheet } from "../checked-sheet";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnSheet>): Promise<void> {
  const { id, producer_id, file_name, bytes } = await keptSheet(req);
  res.json({ sheet_id: id, file_name, check: await checkedSheet(req.scope, producer_id, bytes) });
}
