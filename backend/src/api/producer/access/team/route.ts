import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProducerTeam } from "../../../../contracts/producer-access";
import { readTeam } from "../../../../workflows/access/team";
import { producerOf } from "../../../guard/caller";

export async function GET(req: MedusaRequest, res: MedusaResponse<ProducerTeam>): Promise<void> {
  res.json(await readTeam(req.scope, producerOf(req)));
}
