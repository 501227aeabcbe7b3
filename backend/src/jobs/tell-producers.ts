import type { MedusaContainer } from "@medusajs/framework/types";
import { tickAlone } from "../platform/database/alone";
import { deriveNotices } from "../workflows/notice/derive-notices";
import { sendNotices } from "../workflows/notice/send-notices";

/** Derives what producers should know from the facts, and writes to them. One process at a time, so that nobody is written to twice. */
export default async function tellProducers(container: MedusaContainer): Promise<void> {
  await tickAlone(container, config.name, async () => {
    await deriveNotices(container);
    await sendNotices(container);
  });
}

export const config = { name: "tell-producers", schedule: "* * * * *" };
