import type { MedusaContainer } from "@medusajs/framework/types";
import { engineOf } from "../workflows/channel/container-engine";
import { watchTwins } from "../workflows/channel/find-twins";
import { watchListings } from "../workflows/channel/watch-listings";

/** Reads every listing back now and then, looks anew at what nobody noted, and for second listings under SKUs of ours. */
export default async function watchListingsJob(container: MedusaContainer): Promise<void> {
  const engine = engineOf(container);
  await watchListings(engine);
  await watchTwins(engine);
}

export const config = { name: "watch-listings", schedule: "* * * * *" };
