import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer, { MulterError } from "multer";
import { LIMITS } from "../../../../modules/register/import/read/limits";
import { invalidInput, ShopError } from "../../../../platform/http/errors";

/** In memory, since a register file is small; file names are UTF-8, as browsers send them. */
const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: LIMITS.fileBytes, files: 1, fields: 0, parts: 1 },
  defParamCharset: "utf8",
}).single("file");

/** Takes the one file of a multipart request; what multer refuses is answered in our error shape. */
export function receiveFile(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  receive(req, res, (thrown: unknown) => next(thrown instanceof MulterError ? translate(thrown) : thrown));
}

function translate(error: MulterError): ShopError {
  if (error.code !== "LIMIT_FILE_SIZE") return wrongFile();
  return new ShopError("too_large", {
    status: 413,
    message: "Tệp lớn hơn 20 MB. Xin chia thành nhiều tệp.",
    message_en: "The file is larger than 20 MB.",
  });
}

export function wrongFile(): ShopError {
  return invalidInput([
    {
      field: "file",
      message: "Xin gửi đúng một tệp .csv hoặc .xlsx trong ô “file”.",
      message_en: "Send exactly one .csv or .xlsx file in the field `file`.",
    },
  ]);
}
