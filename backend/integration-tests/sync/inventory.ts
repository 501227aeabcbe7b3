import { MedusaApp } from "@medusajs/framework/modules-sdk";
import type { IInventoryService, ILockingModule } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, createPgConnection, Modules } from "@medusajs/framework/utils";
import type { Ledger } from "../../src/workflows/channel/orders/ledger";
import { ledgerOf } from "../../src/workflows/channel/orders/ledger";

/** Where the goods of the specs lie. */
export const PLACE = "sloc_spec";

export type Inventory = {
  ledger: Ledger;
  items: IInventoryService;
  /** Puts goods in stock. @returns the inventory item */
  stock(sku: string, pieces: number): Promise<string>;
  /** Pieces in stock, and of them reserved. */
  level(item: string): Promise<{ stocked: number; reserved: number }>;
  /** Runs work under the lock the shop's own orders take. */
  locked<Result>(item: string, work: () => Promise<Result>): Promise<Result>;
  /** As the shop's own orders do it. @returns false where there is not enough */
  sell(item: string, pieces: number, line: string): Promise<boolean>;
  close(): Promise<void>;
};

const quiet = { info() {}, warn() {}, debug() {}, error: console.error, log() {}, activity: () => "", success() {} };

/** Medusa's own inventory and locks on a database of a spec, without the rest of the application. */
export async function openInventory(clientUrl: string): Promise<Inventory> {
  const connection = createPgConnection({ clientUrl, driverOptions: { pool: { min: 0, max: 20 } } });
  const app = await MedusaApp({
    modulesConfig: {
      [Modules.INVENTORY]: { resolve: "@medusajs/medusa/inventory" },
      [Modules.LOCKING]: {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [{ resolve: "@medusajs/medusa/locking-postgres", id: "locking-postgres", is_default: true }],
        },
      },
    },
    sharedResourcesConfig: { database: { clientUrl } },
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      [ContainerRegistrationKeys.LOGGER]: quiet,
    },
  });
  await app.runMigrations();
  await app.onApplicationStart();
  const items = app.modules[Modules.INVENTORY] as unknown as IInventoryService;
  const locking = app.modules[Modules.LOCKING] as unknown as ILockingModule;
  const container = { resolve: () => items };
  return {
    ledger: ledgerOf(container as Parameters<typeof ledgerOf>[0]),
    items,
    async stock(sku, pieces) {
      const item = await items.createInventoryItems({ sku });
      await items.createInventoryLevels([{ inventory_item_id: item.id, location_id: PLACE, stocked_quantity: pieces }]);
      return item.id;
    },
    locked: (item, work) => locking.execute([item], work, { timeout: 25 }),
    async level(item) {
      const [level] = await items.listInventoryLevels({ inventory_item_id: item });
      return { stocked: Number(level?.stocked_quantity), reserved: Number(level?.reserved_quantity) };
    },
    sell: (item, quantity, line_item_id) =>
      locking.execute(
        [item],
        async () => {
          const [level] = await items.listInventoryLevels({ inventory_item_id: item });
          if (Number(level?.stocked_quantity) - Number(level?.reserved_quantity) < quantity) return false;
          await items.createReservationItems([{ inventory_item_id: item, location_id: PLACE, quantity, line_item_id }]);
          return true;
        },
        { timeout: 25 },
      ),
    async close() {
      await app.onApplicationPrepareShutdown();
      await app.onApplicationShutdown();
      await connection.destroy();
    },
  };
}
