import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer, { MulterError } from "multer";
import { wrongProof } from "../refusals";

const MOST_BYTES = 10 * 1024 * 1024;

/** In memory, since a proof is a scan or a photo; file names are UTF-8, as browsers send them. */
const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
  defParamCharset: "utf8",
}).single("file");

/** Takes the one file; what multer refuses is answered in our error shape. */
export function receiveProof(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  receive(req, res, (thrown: unknown) => next(thrown instanceof MulterError ? wrongProof() : thrown));
}
