import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer, { MulterError } from "multer";
import { wrongPhoto } from "../refusals";

const MOST_BYTES = 5 * 1024 * 1024;

/** In memory, since a photo is small; fields are texts of our own form. */
const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 1, fields: 10, parts: 11, fieldSize: 8_000 },
  defParamCharset: "utf8",
}).single("photo");

/** Takes the form and its one photo; what multer refuses is answered in our error shape. */
export function receivePhoto(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  receive(req, res, (thrown: unknown) => next(thrown instanceof MulterError ? wrongPhoto() : thrown));
}
