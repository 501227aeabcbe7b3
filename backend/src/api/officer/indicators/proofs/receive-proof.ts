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

const SIGNATURES: readonly (readonly [string, (bytes: Buffer) => boolean])[] = [
  ["application/pdf", (bytes) => bytes.subarray(0, 5).toString("latin1") === "%PDF-"],
  ["image/png", (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ["image/jpeg", (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  [
    "image/webp",
    (bytes) =>
      bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP",
  ],
];

/** The kind of file its first bytes show, whatever it is called; null for any other. */
export function mediaTypeOf(bytes: Buffer): string | null {
  return SIGNATURES.find(([, fits]) => fits(bytes))?.[0] ?? null;
}
