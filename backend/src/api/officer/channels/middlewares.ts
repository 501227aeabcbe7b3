import type { MiddlewareRoute } from "@medusajs/framework/http";
import { receiveFile } from "../register/imports/upload";

/** The login is checked before a byte of the file is taken in. */
export const officerChannelMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/officer/channels/exchange/batches/:id/results",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [receiveFile],
  },
];
