import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Retried } from "../../../../../contracts/producer-channels";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { replayListing } from "../../../../../workflows/channel/officer-answers";
import { ownListings } from "../../../../../workflows/producer-listings/own-listings";
import { problemsOf } from "../../../../../workflows/producer-listings/problems";
import { producerOf } from "../../../../guard/caller";
import { retrySchema } from "../../validators";

/** Tries every listing of a problem again. A problem that is settled meanwhile has none. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Retried>): Promise<void> {
  const { key } = parseInput(retrySchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  const engine = engineOf(req.scope);
  const problem = problemsOf(await ownListings(req.scope, engine, producer_id)).find((one) => one.key === key);
  let retried = 0;
  for (const { id } of problem?.listings ?? []) if (await replayListing(engine, id, principal_id)) retried += 1;
  res.json({ retried });
}
