import { defineMiddlewares } from "@medusajs/framework/http";
import { shopErrorHandler } from "../platform/http/error-handler";
import { securityHeaders } from "../platform/http/security-headers";
import { authMiddlewares } from "./auth/middlewares";
import { channelHookMiddlewares } from "./channel-hooks/middlewares";
import { guard } from "./guard/guard";
import { officerAccessMiddlewares } from "./officer/access/middlewares";
import { officerChannelMiddlewares } from "./officer/channels/middlewares";
import { officerContentMiddlewares } from "./officer/content/middlewares";
import { officerIndicatorMiddlewares } from "./officer/indicators/middlewares";
import { officerPresenceMiddlewares } from "./officer/presence/middlewares";
import { officerRegisterMiddlewares } from "./officer/register/imports/middlewares";
import { producerAccessMiddlewares } from "./producer/access/middlewares";
import { producerCertificateMiddlewares } from "./producer/certificates/middlewares";
import { producerProductMiddlewares } from "./producer/products/middlewares";
import { shopComplaintsMiddlewares } from "./shop/complaints/middlewares";
import { shopIndicatorMiddlewares } from "./shop/indicators/middlewares";
import { shopMiddlewares } from "./shop/middlewares";
import { shopOrdersMiddlewares } from "./shop/orders/middlewares";

export default defineMiddlewares({
  errorHandler: shopErrorHandler,
  routes: [
    // Without methods: before everything else, and for addresses nobody has thought of.
    { matcher: "/", middlewares: [securityHeaders, guard] },
    ...authMiddlewares,
    ...officerAccessMiddlewares,
    ...officerRegisterMiddlewares,
    ...officerChannelMiddlewares,
    ...officerContentMiddlewares,
    ...officerPresenceMiddlewares,
    ...officerIndicatorMiddlewares,
    ...producerProductMiddlewares,
    ...producerCertificateMiddlewares,
    ...producerAccessMiddlewares,
    ...shopMiddlewares,
    ...shopIndicatorMiddlewares,
    ...shopOrdersMiddlewares,
    ...shopComplaintsMiddlewares,
    ...channelHookMiddlewares,
  ],
});
