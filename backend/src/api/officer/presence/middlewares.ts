import type { MiddlewareRoute } from "@medusajs/framework/http";
import { receivePhoto } from "./confirmations/upload";

export const officerPresenceMiddlewares: MiddlewareRoute[] = [
  { matcher: "/officer/presence/confirmations", methods: ["POST"], bodyParser: false, middlewares: [receivePhoto] },
];
