import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";
import multer, { MulterError } from "multer";
import { wrongScan } from "./own-dossier";

const MOST_BYTES = 10 * 1024 * 1024;

/** In memory: a scan is small, and its bytes are looked at before it is kept. */
const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 1, fields: 10, parts: 11, fieldSize: 4_000 },
  defParamCharset: "utf8",
}).single("scan");

function receiveScan(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  receive(req, res, (thrown: unknown) => next(thrown instanceof MulterError ? wrongScan() : thrown));
}

/** The guard has looked at the sign-in before a byte of a file is taken in. */
export const producerCertificateMiddlewares: MiddlewareRoute[] = [
  { matcher: "/producer/certificates/:id/papers", methods: ["POST"], bodyParser: false, middlewares: [receiveScan] },
];
