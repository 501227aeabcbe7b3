import type { MedusaContainer } from "@medusajs/framework/types";
import { engineOf } from "../workflows/channel/container-engine";
import { reconcile } from "../workflows/channel/reconcile";
import { refreshWanted } from "../workflows/channel/refresh-wanted";

const WANTED_EVERY_MS = 3_000;
const SEEN_EVERY_MS = 30 * 60_000;
const AT_ONCE = 500;

/** Follows the catalogue, and reads every listing back now and then to find what somebody changed there. */
export default async function watchListings(container: MedusaContainer): Promise<void> {
  const engine = engineOf(container);
  await refreshWanted(engine, WANTED_EVERY_MS, AT_ONCE);
  await reconcile(engine, SEEN_EVERY_MS, AT_ONCE);
}

export const config = { name: "watch-listings", schedule: { interval: 2_000 } };
