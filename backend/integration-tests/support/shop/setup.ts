import path from "node:path";
import type { TestProject } from "vitest/node";
import { type SimulatedMarketplace, startMarketplaces } from "./marketplace";
import { servePictures } from "./pictures";
import { runShop, type ShopAddress } from "./running-shop";

declare module "vitest" {
  export interface ProvidedContext {
    shop: ShopAddress;
    /** Addresses of the simulated marketplaces. */
    marketplaces: Record<SimulatedMarketplace, string>;
  }
}

/** One shop for all specs of the project: starting it costs more than asking it a thousand questions. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const marketplaces = await startMarketplaces();
  const pictures = await servePictures();
  process.env.CHANNEL_SETTINGS = marketplaces.settings;
  process.env.STOREFRONT_URL = pictures.url;
  const { stop, ...shop } = await runShop(path.join(import.meta.dirname, "seed.cjs"));
  project.provide("shop", shop);
  project.provide("marketplaces", marketplaces.urls);
  return async () => {
    await stop();
    await Promise.all([marketplaces.stop(), pictures.stop()]);
  };
}
