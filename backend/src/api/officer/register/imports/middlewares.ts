import type { MiddlewareRoute } from "@medusajs/framework/http";
import { receiveFile } from "./upload";

export const officerRegisterMiddlewares: MiddlewareRoute[] = [
  // The guard has looked at the login before a byte of the file is taken in.
  { matcher: "/officer/register/imports", methods: ["POST"], bodyParser: false, middlewares: [receiveFile] },
  { matcher: "/officer/register/uploads", methods: ["POST"], bodyParser: false, middlewares: [receiveFile] },
];
