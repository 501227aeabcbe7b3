import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PlaceList } from "../../../contracts/catalogue";
import { readPlaces } from "../../../workflows/shop/places/read-places";

export async function GET(req: MedusaRequest, res: MedusaResponse<PlaceList>): Promise<void> {
  res.json(await readPlaces(req.scope));
}
