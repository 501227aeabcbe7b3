import type { MedusaContainer } from "@medusajs/framework/types";
import { containerEngine } from "../workflows/report/container-engine";
import { prepareDueDrafts } from "../workflows/report/prepare-due-drafts";

/** Drafts of the reports that are due, on the days they are planned for. */
export default async function prepareReports(container: MedusaContainer): Promise<void> {
  await prepareDueDrafts(container, containerEngine(container));
}

export const config = { name: "prepare-reports", schedule: "17 * * * *" };
