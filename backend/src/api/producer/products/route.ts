import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnProducts } from "../../../contracts/producer-products";
import { parseInput } from "../../../platform/http/validate";
import { readOwnProducts } from "../../../workflows/content/own-products";
import { producerOf } from "../../guard/caller";
import { ownProductsQuerySchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnProducts>): Promise<void> {
  const asked = parseInput(ownProductsQuerySchema, req.query);
  res.json(await readOwnProducts(req.scope, { producer: producerOf(req).producer_id, ...asked }));
}
