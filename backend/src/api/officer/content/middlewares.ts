import type { MiddlewareRoute } from "@medusajs/framework/http";
import { receiveFile } from "../register/imports/upload";

export const officerContentMiddlewares: MiddlewareRoute[] = [
  // The guard has looked at the login before a byte of the file is taken in.
  { matcher: "/officer/content/producers/*", methods: ["POST"], bodyParser: false, middlewares: [receiveFile] },
];
