import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { HomeAnswer } from "../../../contracts/catalogue";
import { readHome } from "../../../workflows/shop/home/read-home";

export async function GET(req: MedusaRequest, res: MedusaResponse<HomeAnswer>): Promise<void> {
  res.json(await readHome(req.scope));
}
