import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { ImportBusy } from "./import-busy";

const LOCK = "register-import";
const LOCK_WAIT_SECONDS = 5;

/**
 * Runs work that reads the register and then writes what follows from it, one at a time in all processes. The lock belongs to
 * a database transaction and dies with the process.
 * @throws ImportBusy where somebody else is still at it after five seconds
 */
export async function asOnlyWriter<Result>(container: MedusaContainer, work: () => Promise<Result>): Promise<Result> {
  const locking = container.resolve(Modules.LOCKING);
  try {
    return await locking.execute(LOCK, work, { timeout: LOCK_WAIT_SECONDS });
  } catch (thrown) {
    if (thrown instanceof Error && /timed-out acquiring lock/i.test(thrown.message)) throw new ImportBusy();
    throw thrown;
  }
}
