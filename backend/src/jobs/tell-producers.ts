import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { deriveNotices } from "../workflows/notice/derive-notices";
import { sendNotices } from "../workflows/notice/send-notices";

/** Derives what producers should know from the facts, and writes to them. One process at a time, so that nobody is written to twice. */
export default async function tellProducers(container: MedusaContainer): Promise<void> {
  const work = async () => {
    await deriveNotices(container);
    await sendNotices(container);
  };
  await container.resolve(Modules.LOCKING).execute("tell-producers", work, { timeout: 5 });
}

export const config = { name: "tell-producers", schedule: "* * * * *" };
