import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../platform/env";
import { checkPages } from "../workflows/presence/check-pages";
import { visitingOf } from "../workflows/presence/container-visiting";

const working: { now: Promise<unknown> | null } = { now: null };

/** Looks at the pages whose turn it is. A tick that finds the one before still at work leaves it to that one. */
export default async function checkPagesJob(container: MedusaContainer): Promise<void> {
  if (working.now || env().EVIDENCE_CHECKS === "off") return;
  const work = async () => checkPages(await visitingOf(container));
  working.now = work().finally(() => {
    working.now = null;
  });
  await working.now;
}

export const config = { name: "check-pages", schedule: { interval: 2_000 } };
