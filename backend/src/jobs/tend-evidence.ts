import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { presenceBook } from "../workflows/presence/container-presence";
import { tendEvidence } from "../workflows/presence/tend-evidence";

/** Every night, at ten past three in Việt Nam on a server that keeps UTC. A broken chain is the operator's business at once. */
export default async function tendEvidenceJob(container: MedusaContainer): Promise<void> {
  await tendEvidence(container, new Date());
  const last = await presenceBook(container).lastVerification();
  if (!last?.finding) return;
  const { kind, where } = last.finding;
  container.resolve(ContainerRegistrationKeys.LOGGER).error(`The evidence is not whole: ${kind} at ${where}`);
}

export const config = { name: "tend-evidence", schedule: "10 20 * * *" };
