import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Pool } from "pg";
import * as holding from "./holding";
import * as processes from "./processes";
import * as queue from "./queue";
import type { Listing } from "./rows";

/** What processes that work on listings say to each other. */
export class WorkDesk {
  constructor(private readonly knex: Knex) {}

  enter = (pool: Pool): Promise<processes.LivingProcess> => processes.enterProcess(pool, this.knex);
  nameWorkers = (process: number, workers: readonly string[]) => processes.nameWorkers(this.knex, process, workers);

  claim(process: number, shop: string, lane: queue.Lane, limit: number): Promise<Listing[]> {
    return holding.claimListings(this.knex, process, shop, lane, limit);
  }

  release = (process: number, ids: readonly string[]) => holding.releaseListings(this.knex, process, ids);
  releaseFailed = (process: number, id: string, error: string) => holding.releaseFailed(this.knex, process, id, error);

  wakeShop = (shop: string, lane: queue.Lane) => queue.wakeShop(this.knex, shop, lane);
  wakeReader = (shop: string) => queue.wakeReader(this.knex, shop);
  wakeTwins = (shop: string) => queue.wakeTwins(this.knex, shop);
  wakeRefresher = () => queue.wakeRefresher(this.knex);

  /** Takes over from processes that died, and wakes the shops of listings whose time has come. */
  async lookRound(): Promise<void> {
    await processes.buryProcesses(this.knex);
    for (const { shop, lane } of await queue.dueShops(this.knex))
      await queue.wakeShop(this.knex, shop, lane, undefined, true);
  }
}
