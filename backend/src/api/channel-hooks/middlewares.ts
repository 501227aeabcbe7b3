import type { MiddlewareRoute } from "@medusajs/framework/http";

/** Nothing reads the body before the signature is checked over its bytes. */
export const channelHookMiddlewares: MiddlewareRoute[] = [
  { matcher: "/channel-hooks/*", methods: ["POST"], bodyParser: false },
];
