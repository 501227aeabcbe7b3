import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { affectedProducts } from "./store/affected-products";
import * as changes from "./store/changes";

type Dependencies = { __pg_connection__: Knex };

/** Notes what changed below the catalogue's documents, in the transaction of the change itself. */
export class CatalogueService extends MedusaService({}) {
  private readonly knex: Knex;

  __hooks = { onApplicationStart: async () => changes.installTriggers(this.knex) };

  constructor(dependencies: Dependencies) {
    super(dependencies);
    this.knex = dependencies.__pg_connection__;
  }

  /** Changes whose documents have not been looked at since, oldest first. */
  async openChanges(limit: number): Promise<changes.Change[]> {
    return changes.openChanges(this.knex, limit);
  }

  /** Changes since an instant, done or not; a rebuild catches up with them. */
  async changesSince(since: Date): Promise<changes.Change[]> {
    return changes.changesSince(this.knex, since);
  }

  async markDone(done: readonly changes.Change[]): Promise<void> {
    await changes.markDone(
      this.knex,
      done.map(({ id }) => id),
    );
  }

  async forgetDone(before: Date): Promise<void> {
    await changes.forgetDone(this.knex, before);
  }

  /** Asks for fresh documents of registered products whose change no watched table shows. */
  async noteRegisteredProducts(ids: readonly string[]): Promise<void> {
    await changes.noteChanges(this.knex, "registered_product", ids);
  }

  async affectedProducts(given: readonly changes.Change[]): Promise<string[]> {
    return affectedProducts(this.knex, given);
  }

  /** @returns null when another process is refreshing already */
  async asOnlyRefresher<Result>(work: () => Promise<Result>): Promise<Result | null> {
    return changes.asOnlyRefresher(this.knex, work);
  }
}
