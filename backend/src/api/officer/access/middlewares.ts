import type { MiddlewareRoute } from "@medusajs/framework/http";
import { rateLimit } from "../../../platform/http/rate-limit";
import { accountOf } from "../../guard/account";

const TEN_MINUTES = 600;
const AN_HOUR = 3600;

/** What people who are not signed in can try: counted by where they come from and by the account they try. */
export const officerAccessMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/officer/access/sign-in",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [
      rateLimit({ name: "desk-visitor", tries: 40, seconds: TEN_MINUTES, scope: "shared" }),
      rateLimit({ name: "desk-account", tries: 100, seconds: AN_HOUR, scope: "shared", key: accountOf }),
    ],
  },
  {
    matcher: "/officer/access/password/forgot",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [
      rateLimit({ name: "desk-forgot-visitor", tries: 10, seconds: AN_HOUR, scope: "shared" }),
      rateLimit({ name: "desk-forgot-account", tries: 5, seconds: AN_HOUR, scope: "shared", key: accountOf }),
    ],
  },
  {
    matcher: "/officer/access/links/*",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [rateLimit({ name: "desk-links", tries: 60, seconds: TEN_MINUTES, scope: "shared" })],
  },
];
