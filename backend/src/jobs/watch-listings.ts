import type { MedusaContainer } from "@medusajs/framework/types";
import { engineOf } from "../workflows/channel/container-engine";
import { watchListings } from "../workflows/channel/watch-listings";

/** Reads every listing back now and then, and looks anew at what nobody noted. */
export default async function watchListingsJob(container: MedusaContainer): Promise<void> {
  await watchListings(engineOf(container));
}

export const config = { name: "watch-listings", schedule: "* * * * *" };
