import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { rateLimited } from "./errors";

type Limit = { name: string; failures: number; seconds: number };

/**
 * Locks a key for a while after too many failures, counted in PostgreSQL over all processes. A success forgets them. Unlike a
 * limit of requests it never hinders who makes no mistakes.
 */
export class FailureLimit {
  constructor(private readonly limit: Limit) {}

  /** @throws ShopError 429 while the key is locked */
  async check(container: MedusaContainer, key: string): Promise<void> {
    const kept = await this.counter(container).get(key);
    if (kept && kept.consumedPoints >= this.limit.failures)
      throw rateLimited(Math.max(1, Math.ceil(kept.msBeforeNext / 1000)));
  }

  /** Counts a failure. @returns true where it was the one that locks the key */
  async fail(container: MedusaContainer, key: string): Promise<boolean> {
    const { consumedPoints } = await this.counter(container).penalty(key, 1);
    return consumedPoints === this.limit.failures;
  }

  async forget(container: MedusaContainer, key: string): Promise<void> {
    await this.counter(container).delete(key);
  }

  private counter(container: MedusaContainer): RateLimiterPostgres {
    const storeClient: unknown = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { name, failures, seconds } = this.limit;
    return new RateLimiterPostgres({
      ...{ keyPrefix: name, points: failures, duration: seconds },
      ...{ storeClient, storeType: "knex", tableName: "rate_limit", tableCreated: true },
    });
  }
}
