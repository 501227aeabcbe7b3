import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parcelPaper } from "../../../../../../workflows/producer-orders/parcel-paper";
import { producerName } from "../../../../../../workflows/producer-orders/producer-name";
import { readOwnPart } from "../../../../../../workflows/producer-orders/read-own-part";
import { producerOf } from "../../../../../guard/caller";
import { noAddressYet, noOrder } from "../../../refusals";

/** Label and packing slip of a parcel, one sheet of A5. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const part = await readOwnPart(req.scope, req.params.id ?? "");
  if (!part) throw noOrder();
  if (!part.buyer.whole) throw noAddressYet();
  const body = await parcelPaper(await producerName(req.scope, producerOf(req).producer_id), part);
  res.setHeader("content-type", "application/pdf");
  res.setHeader("content-disposition", `inline; filename="phieu-${part.code}.pdf"`);
  res.setHeader("cache-control", "no-store");
  res.end(body);
}
