import type { MiddlewareRoute } from "@medusajs/framework/http";
import { receiveFile } from "../../officer/register/imports/upload";
import { receivePicture, receivePiece } from "./receive";

/** The guard has looked at the sign-in before a byte of a file is taken in. */
export const producerProductMiddlewares: MiddlewareRoute[] = [
  { matcher: "/producer/product-sheet", methods: ["POST"], bodyParser: false, middlewares: [receiveFile] },
  { matcher: "/producer/products/:id/pictures", methods: ["POST"], bodyParser: false, middlewares: [receivePicture] },
  {
    matcher: "/producer/products/:id/uploads/:upload",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [receivePiece],
  },
];
