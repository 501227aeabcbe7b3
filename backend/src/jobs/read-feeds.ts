import type { MedusaContainer } from "@medusajs/framework/types";
import { tickAlone } from "../platform/database/alone";
import { env } from "../platform/env";
import { readFeeds } from "../workflows/presence/read-feeds";

const working: { now: Promise<void> | null } = { now: null };

/** Reads the lists that channels give away by agreement. A tick that finds the one before still at work leaves it to that one. */
export default async function readFeedsJob(container: MedusaContainer): Promise<void> {
  if (working.now || env().EVIDENCE_CHECKS === "off") return;
  working.now = tickAlone(container, "read-feeds", () => readFeeds(container, () => new Date())).finally(() => {
    working.now = null;
  });
  await working.now;
}

export const config = { name: "read-feeds", schedule: { interval: 10_000 } };
