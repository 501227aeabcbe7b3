import type { MiddlewareRoute } from "@medusajs/framework/http";
import { rateLimit } from "../../../platform/http/rate-limit";
import { accountOf } from "../../guard/account";

const TEN_MINUTES = 600;
const AN_HOUR = 3600;

/** What people who are not signed in can try: counted by where they come from and by the account they try. */
export const producerAccessMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/producer/access/invitations/open",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [rateLimit({ name: "producer-invitations", tries: 60, seconds: TEN_MINUTES, scope: "shared" })],
  },
  {
    matcher: "/producer/access/claims/*",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [rateLimit({ name: "producer-claims", tries: 60, seconds: TEN_MINUTES, scope: "shared" })],
  },
  {
    matcher: "/producer/access/sign-in/*",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [
      rateLimit({ name: "producer-visitor", tries: 60, seconds: TEN_MINUTES, scope: "shared" }),
      rateLimit({ name: "producer-account", tries: 60, seconds: AN_HOUR, scope: "shared", key: accountOf }),
    ],
  },
  // Every message costs whoever runs the shop, and bothers whoever owns the number.
  ...["claims", "sign-in", "phone", "disputes"].map((gate) => ({
    matcher: `/producer/access/${gate}/code`,
    methods: ["POST" as const],
    middlewares: [
      rateLimit({ name: "producer-codes-visitor", tries: 30, seconds: AN_HOUR, scope: "shared" }),
      rateLimit({ name: "producer-codes-number", tries: 8, seconds: AN_HOUR, scope: "shared", key: accountOf }),
    ],
  })),
  {
    matcher: "/producer/access/password/forgot",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [
      rateLimit({ name: "producer-forgot-visitor", tries: 10, seconds: AN_HOUR, scope: "shared" }),
      rateLimit({ name: "producer-forgot-account", tries: 5, seconds: AN_HOUR, scope: "shared", key: accountOf }),
    ],
  },
  {
    matcher: "/producer/access/password/reset",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [rateLimit({ name: "producer-reset", tries: 30, seconds: TEN_MINUTES, scope: "shared" })],
  },
  {
    matcher: "/producer/access/disputes",
    methods: ["POST"],
    bodyParser: { sizeLimit: "16kb" },
    middlewares: [rateLimit({ name: "producer-disputes", tries: 30, seconds: AN_HOUR, scope: "shared" })],
  },
];
