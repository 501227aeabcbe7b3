import { defineMiddlewares } from "@medusajs/framework/http";
import { shopErrorHandler } from "../platform/http/error-handler";

export default defineMiddlewares({
  errorHandler: shopErrorHandler,
  routes: [],
});
