import type { MedusaContainer } from "@medusajs/framework/types";
import { tickAlone } from "../platform/database/alone";
import { finishSheets } from "../workflows/content/sheet/carry-out";

/** Carries on with sheets a crash has left half done. */
export default async function finishSheetsJob(container: MedusaContainer): Promise<void> {
  await tickAlone(container, config.name, () => finishSheets(container, new Date()));
}

export const config = { name: "finish-sheets", schedule: { interval: 5_000 } };
