import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notFound } from "./errors";

/** Answers an address the API does not have, or does not offer here. */
export function unknownAddress(_req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  next(notFound("Không có địa chỉ này.", "There is no such address."));
}
