import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer, { MulterError } from "multer";
import { ShopError } from "../../../platform/http/errors";
import { MOST_PICTURE_BYTES } from "../../../workflows/content/upload-picture";
import { wrongPicture } from "../../officer/content/producers/[id]/pictures/refusals";

/** One piece of a photograph; small, so that a poor network loses little. */
const MOST_PIECE_BYTES = 1024 * 1024;

/** Takes the one photograph of a multipart request. */
export const receivePicture = receiverOf(MOST_PICTURE_BYTES);

/** Takes one piece of a photograph. */
export const receivePiece = receiverOf(MOST_PIECE_BYTES);

function receiverOf(fileSize: number) {
  const limits = { fileSize, files: 1, fields: 0, parts: 1 };
  const receive = multer({ storage: multer.memoryStorage(), limits }).single("file");
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    receive(req, res, (thrown: unknown) => {
      if (!(thrown instanceof MulterError)) return next(thrown);
      next(thrown.code === "LIMIT_FILE_SIZE" ? tooLarge() : wrongPicture());
    });
  };
}

function tooLarge(): ShopError {
  return new ShopError("too_large", {
    status: 413,
    message: "Ảnh quá lớn. Xin chọn ảnh dưới 15 MB.",
    message_en: "The picture is too large. It may have 15 MB at most.",
  });
}
