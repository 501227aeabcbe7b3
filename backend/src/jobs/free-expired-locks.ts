import type { MedusaContainer } from "@medusajs/framework/types";
import { freeExpiredLocks } from "../workflows/setup/free-expired-locks";

/** Locks of Medusa's workflows whose process was killed. */
export default async function freeExpiredLocksJob(container: MedusaContainer): Promise<void> {
  await freeExpiredLocks(container);
}

export const config = { name: "free-expired-locks", schedule: "* * * * *" };
