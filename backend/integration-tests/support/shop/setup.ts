import path from "node:path";
import type { TestProject } from "vitest/node";
import { startMarketplace } from "./marketplace";
import { runShop, type ShopAddress } from "./running-shop";

declare module "vitest" {
  export interface ProvidedContext {
    shop: ShopAddress;
  }
}

/** One shop for all specs of the project: starting it costs more than asking it a thousand questions. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const marketplace = await startMarketplace();
  process.env.CHANNEL_SETTINGS = marketplace.settings;
  const { stop, ...shop } = await runShop(path.join(import.meta.dirname, "seed.cjs"));
  project.provide("shop", shop);
  return async () => {
    await stop();
    await marketplace.stop();
  };
}
