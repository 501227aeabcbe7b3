import type { MedusaContainer } from "@medusajs/framework/types";
import { syncDemo } from "../catalogue/demo/sync-demo";
import { projectCatalogue } from "../catalogue/project";
import { needsRebuild, rebuildCatalogue } from "../catalogue/refresh/rebuild-catalogue";
import { refreshCatalogue } from "../catalogue/refresh/refresh-catalogue";
import { ensureReferenceData } from "../register/ensure-reference-data";
import { ensureShopSetup } from "../setup/ensure-shop-setup";
import { importFirstFiles } from "./import-files";

export type Progress = (what: string, seconds: number, result: unknown) => void;

/**
 * Everything a fresh installation needs before it serves: the shop's set-up, the register's reference data and first files,
 * Medusa's products, the demonstration where it is on, and a filled catalogue. Every part compares first and does only
 * what is missing, so it may run at every start and go on after a crash at any point.
 */
export async function loadFirstData(container: MedusaContainer, progress: Progress): Promise<void> {
  const step = async (what: string, work: () => Promise<unknown>) => {
    const begun = Date.now();
    const result = await work();
    progress(what, (Date.now() - begun) / 1000, result);
  };
  await step("shop set-up", async () => void (await ensureShopSetup(container)));
  await step("reference data", () => ensureReferenceData(container));
  await step("register files", () => importFirstFiles(container));
  await step("products", () => projectCatalogue(container));
  await step("demonstration", () => syncDemo(container));
  await step("catalogue", () => bringUpToDate(container));
}

async function bringUpToDate(container: MedusaContainer): Promise<unknown> {
  if (!(await needsRebuild(container))) return { refreshed: await refreshCatalogue(container) };
  await rebuildCatalogue(container);
  return { rebuilt: true };
}
