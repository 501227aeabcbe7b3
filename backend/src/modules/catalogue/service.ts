import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import { startOrEnd } from "../../platform/database/at-start";
import { ProductContent } from "./models/product-content";
import { affectedProducts } from "./store/affected-products";
import * as changes from "./store/changes";
import { type ShownContent, writeContent } from "./store/contents";
import * as sources from "./store/sources";
import { type Succession, type UnitRow, UnitRows } from "./store/units";

type Dependencies = { __pg_connection__: Knex; logger: Logger };
type Models = { ProductContent: typeof ProductContent };
const models: Models = { ProductContent };

/**
 * What documents are made of beside the register's facts, and the log of what changed below them, which is written in the
 * transaction of the change itself.
 */
export class CatalogueService extends MedusaService(models) {
  private readonly knex: Knex;
  private readonly logger: Logger;
  private readonly unitRows: UnitRows;

  __hooks = {
    onApplicationStart: () => startOrEnd(this.logger, "catalogue", () => changes.installTriggers(this.knex)),
  };

  constructor(dependencies: Dependencies) {
    super(dependencies);
    this.knex = dependencies.__pg_connection__;
    this.logger = dependencies.logger;
    this.unitRows = new UnitRows(this.knex);
  }

  /** Changes whose documents have not been looked at since, oldest first. */
  async openChanges(limit: number): Promise<changes.Change[]> {
    return changes.openChanges(this.knex, limit);
  }

  /** Changes done since an instant; a rebuild catches up with them. */
  async changesDoneSince(since: Date): Promise<changes.Change[]> {
    return changes.changesDoneSince(this.knex, since);
  }

  async markDone(done: readonly changes.Change[]): Promise<void> {
    await changes.markDone(
      this.knex,
      done.map(({ id }) => id),
    );
  }

  /** The clock the change log is written by. */
  async databaseTime(): Promise<Date> {
    return changes.databaseTime(this.knex);
  }

  /** Asks again for what was done since an instant, once no refresher is at work. */
  async reopenChanges(since: Date): Promise<void> {
    await changes.afterRefreshers(this.knex, () => changes.reopen(this.knex, since));
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

  /** Medusa's product, price and stock of registered products; those without a product are missing from the answer. */
  async saleFacts(ids: readonly string[], stockLocationId: string): Promise<Map<string, sources.SaleFact>> {
    return sources.saleFacts(this.knex, ids, stockLocationId);
  }

  /** What the shop tells of products beyond the register; with `demo` also what the demonstration tells. */
  async contentFacts(ids: readonly string[], demo: boolean): Promise<Map<string, sources.ContentFact>> {
    return sources.contentFacts(this.knex, ids, demo);
  }

  /** Shows reviewed content of a product in the place of what was shown. */
  async writeContent(content: ShownContent): Promise<void> {
    await writeContent(this.knex, content);
  }

  /** Variants whose price and stock come from the demonstration. */
  async sampleVariants(): Promise<sources.SampleVariant[]> {
    return sources.sampleVariants(this.knex);
  }

  /** Ids of stock items without an offer. */
  async strayStock(): Promise<string[]> {
    return sources.strayStock(this.knex);
  }

  /** True where a version of an index was made for a new shape of its documents and waits to be filled. */
  async hasWaitingVersion(index: string): Promise<boolean> {
    return sources.hasWaitingVersion(this.knex, index);
  }

  /** All administrative units with what became of them, remembered until the tables change. */
  async units(): Promise<{ units: readonly UnitRow[]; successions: readonly Succession[] }> {
    return this.unitRows.read();
  }

  /** The nodes of the taxonomy in force, branches first. */
  async groups(): Promise<sources.GroupRow[]> {
    return sources.groups(this.knex);
  }
}
