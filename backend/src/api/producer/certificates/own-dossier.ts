import type { MedusaRequest } from "@medusajs/framework/http";
import type { OwnDossier } from "../../../contracts/producer-certificates";
import { notFound, ShopError } from "../../../platform/http/errors";
import { readDossier } from "../../../workflows/dossier/read-dossier";
import { producerOf } from "../../guard/caller";

/** The file of the product a request names. @throws ShopError 404 where there is none */
export async function ownDossier(req: MedusaRequest): Promise<OwnDossier> {
  const dossier = await readDossier(req.scope, producerOf(req).producer_id, req.params.id ?? "");
  if (!dossier) throw notFound("Không có hồ sơ này.", "There is no such file.");
  return dossier;
}

export function noPaper(): ShopError {
  return notFound("Không có giấy tờ này.", "There is no such paper.");
}

export function wrongScan(): ShopError {
  return new ShopError("wrong_scan", {
    status: 400,
    message: "Tệp quét phải là PDF, JPG hoặc PNG, dưới 10 MB. Xin chọn tệp khác.",
    message_en: "A scan must be a PDF, JPG or PNG of less than 10 MB. Please choose another file.",
    fields: [{ field: "scan", message: "Xin chọn tệp khác.", message_en: "Please choose another file." }],
  });
}
