import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { rateLimited } from "./errors";
import { visitorAddress } from "./visitor";

type Limit = {
  /** Name of the counter, unique per limit. */
  name: string;
  tries: number;
  seconds: number;
  /** `shared`: counted in PostgreSQL over all processes. `process`: in memory, for hot paths that only need a brake. */
  scope: "shared" | "process";
  /** What is counted; the visitor's address unless told otherwise. */
  key?: (req: MedusaRequest) => string;
};

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>;

/** Refuses a visitor's try beyond `tries` within `seconds` with 429 and the time to wait. */
export function rateLimit(limit: Limit): Middleware {
  let limiter: RateLimiterAbstract | undefined;
  return async (req, _res, next) => {
    limiter ??= createLimiter(limit, req);
    try {
      await limiter.consume((limit.key ?? visitorAddress)(req));
    } catch (refused) {
      if (refused instanceof RateLimiterRes)
        return next(rateLimited(Math.max(1, Math.ceil(refused.msBeforeNext / 1000))));
      return next(refused);
    }
    next();
  };
}

function createLimiter(limit: Limit, req: MedusaRequest): RateLimiterAbstract {
  const options = { keyPrefix: limit.name, points: limit.tries, duration: limit.seconds };
  if (limit.scope === "process") return new RateLimiterMemory(options);
  const storeClient: unknown = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return new RateLimiterPostgres({
    ...options,
    storeClient,
    storeType: "knex",
    tableName: "rate_limit",
    tableCreated: true,
    inMemoryBlockOnConsumed: limit.tries + 1,
  });
}
