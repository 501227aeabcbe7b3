import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ComplaintReceived } from "../../../contracts/checkout";
import { parseInput } from "../../../platform/http/validate";
import { receiveComplaint } from "../../../workflows/ordering/receive-complaint";
import { complaintRequestSchema } from "./validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<ComplaintReceived>): Promise<void> {
  const { phone, ...complaint } = parseInput(complaintRequestSchema, req.body);
  const received = await receiveComplaint(req.scope, { ...complaint, phone: phone.e164 });
  res.status(received.repeated ? 200 : 201).json(received);
}
