import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnContact } from "../../../contracts/producer-contact";
import { parseInput } from "../../../platform/http/validate";
import { readContact, showContact } from "../../../workflows/producer-orders/contact";
import { producerOf } from "../../guard/caller";
import { contactSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnContact>): Promise<void> {
  res.json(await readContact(req.scope, producerOf(req).producer_id));
}

export async function POST(req: MedusaRequest, res: MedusaResponse<OwnContact>): Promise<void> {
  const { phone } = parseInput(contactSchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  res.json(await showContact(req.scope, { producer: producer_id, phone, by: principal_id }));
}
