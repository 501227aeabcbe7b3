import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types";
import { MedusaContextType, Modules } from "@medusajs/framework/utils";
import type { Holding } from "../../../modules/channel/domain/orders/effect";
import type { Need } from "../../../modules/channel/domain/orders/goods";
import { env } from "../../../platform/env";
import { createSlots, slotsOf } from "../../ordering/slots";

/** What a line takes of the stock, and how many pieces of it. */
export type StockMove = {
  /** The line's id: the reservation is found by it. */
  line: string;
  /** Which order it is for, as people know it. */
  reference: string;
  needs: readonly Need[];
  from: Holding;
  to: Holding;
};

export type LedgerTransaction = {
  /** The same transaction, for our own tables. */
  knex: Knex;
  /** What nobody has reserved of every item at every place, as it stands under the lock. */
  free(needs: readonly Need[]): Promise<(need: Need) => number>;
  move(moves: readonly StockMove[]): Promise<void>;
};

/** The one ledger of stock: Medusa's inventory. */
export type Ledger = {
  /**
   * Runs work under the locks of inventory items and in one transaction of Medusa's inventory, which our own tables join: a
   * reservation, the order it is for, its history and the jobs that follow stand or fall together.
   */
  settle<Result>(items: readonly string[], work: (ledger: LedgerTransaction) => Promise<Result>): Promise<Result>;
  /** Is there a piece of an item anywhere that nobody has reserved? A look without a lock: it may be gone the moment after. */
  hasFree(item: string): Promise<boolean>;
};

const inSlot = createSlots(slotsOf(env().DATABASE_POOL_MAX, 0.15));
/**
 * As long as the shop's own orders wait for a lock. A process that hangs in the middle loses its transaction a little later,
 * and with it the locks.
 */
const PATIENCE = `set local lock_timeout = '25s'; set local idle_in_transaction_session_timeout = '40s'`;

type Repository = { transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> };

/** Every Medusa module keeps its repository under this name; its methods take the transaction, yet none hands one out. */
function repositoryOf(inventory: object): Repository {
  const found: unknown = Reflect.get(inventory, "baseRepository_");
  if (typeof found !== "object" || found === null || !("transaction" in found))
    throw new Error("This Medusa keeps its inventory's repository elsewhere");
  return found as Repository;
}

/**
 * The number under which Medusa's PostgreSQL locks (`locking-postgres`) keep a key. Taken in the very transaction that settles,
 * the lock of an item needs no second connection and ends exactly when what was settled can be read.
 */
function lockNumber(key: string): number {
  let hash = 5381;
  for (let at = key.length - 1; at >= 0; at -= 1) hash = (hash * 33) ^ key.charCodeAt(at);
  return hash >>> 0;
}

async function lockItems(knex: Knex, items: readonly string[]): Promise<void> {
  await knex.raw(PATIENCE);
  for (const item of [...new Set(items)].sort()) await knex.raw("select pg_advisory_xact_lock(?)", [lockNumber(item)]);
}

/** The ledger of a running backend; the locks are those of the shop's own orders (`reserve-stock-of-plan`). */
export function ledgerOf(container: Pick<MedusaContainer, "resolve">): Ledger {
  const inventory: IInventoryService = container.resolve(Modules.INVENTORY);
  return {
    settle: (items, work) =>
      inSlot(() =>
        repositoryOf(inventory).transaction(async (manager) => {
          const ledger = transactionOf(inventory, manager);
          await lockItems(ledger.knex, items);
          return work(ledger);
        }),
      ),
    async hasFree(item) {
      const levels = await inventory.listInventoryLevels({ inventory_item_id: item }, { take: null });
      return levels.some((level) => Number(level.stocked_quantity) > Number(level.reserved_quantity));
    },
  };
}

function transactionOf(inventory: IInventoryService, manager: EntityManager): LedgerTransaction {
  // Named as a context, since the services a job or a step is given put their own in the place of anything else.
  const context = { transactionManager: manager, __type: MedusaContextType } as const;
  const knex = manager.getTransactionContext();
  if (!knex) throw new Error("The inventory's transaction did not begin");
  return {
    knex,
    async free(needs) {
      const items = [...new Set(needs.map((need) => need.inventory_item_id))].sort();
      // Writers that take no lock, such as a new count of the stock, wait here.
      await knex.raw("select id from inventory_level where inventory_item_id = any(?::text[]) order by id for update", [
        items,
      ]);
      const levels = await inventory.listInventoryLevels({ inventory_item_id: items }, { take: null }, context);
      const free = new Map(
        levels.map((level) => [keyOf(level), Number(level.stocked_quantity) - Number(level.reserved_quantity)]),
      );
      return (need) => free.get(keyOf(need)) ?? 0;
    },
    async move(moves) {
      for (const move of moves) await carryOut(inventory, move, context);
    },
  };
}

type InTransaction = { transactionManager: EntityManager };

async function carryOut(inventory: IInventoryService, move: StockMove, context: InTransaction): Promise<void> {
  const { line, reference, needs, from, to } = move;
  if (from.held !== to.held && from.held > 0) await inventory.deleteReservationItemsByLineItem(line, context);
  if (from.taken !== to.taken) {
    for (const { inventory_item_id, location_id, required } of needs)
      await inventory.adjustInventory(inventory_item_id, location_id, (from.taken - to.taken) * required, context);
  }
  if (from.held === to.held || to.held === 0) return;
  await inventory.createReservationItems(
    needs.map(({ inventory_item_id, location_id, required }) => ({
      line_item_id: line,
      inventory_item_id,
      location_id,
      quantity: to.held * required,
      external_id: reference,
      description: reference,
      // Compared with what is free above, under the lock; Medusa would compare with the level as it was before this transaction.
      allow_backorder: true,
    })),
    context,
  );
}

function keyOf(place: { inventory_item_id: string; location_id: string }): string {
  return `${place.inventory_item_id}@${place.location_id}`;
}
