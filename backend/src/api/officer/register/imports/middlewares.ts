import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http";
import { requireOfficer } from "./require-officer";
import { receiveFile } from "./upload";

/** `authenticate` only reads the login here; `requireOfficer` refuses in our error shape. */
const officer = [
  authenticate("user", ["session", "bearer", "api-key"], { allowUnauthenticated: true, requireMfa: true }),
  requireOfficer,
];

export const officerRegisterMiddlewares: MiddlewareRoute[] = [
  { matcher: "/officer/register/*", middlewares: officer },
  // The login is checked before a byte of the file is taken in.
  { matcher: "/officer/register/imports", methods: ["POST"], bodyParser: false, middlewares: [receiveFile] },
];
