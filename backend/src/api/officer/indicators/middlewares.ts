import type { MiddlewareRoute } from "@medusajs/framework/http";
import { receiveProof } from "./proofs/receive-proof";

export const officerIndicatorMiddlewares: MiddlewareRoute[] = [
  // The login is checked before a byte of the file is taken in.
  { matcher: "/officer/indicators/proofs", methods: ["POST"], bodyParser: false, middlewares: [receiveProof] },
];
