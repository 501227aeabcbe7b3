import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Retried } from "../../../../../contracts/producer-channels";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { actOnMany } from "../../../../../workflows/producer-listings/bulk-acts";
import { ownListings } from "../../../../../workflows/producer-listings/own-listings";
import { problemsOf } from "../../../../../workflows/producer-listings/problems";
import { producerOf } from "../../../../guard/caller";
import { retrySchema } from "../../validators";

/** Tries every listing of a problem again. A problem that is settled meanwhile has none. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Retried>): Promise<void> {
  const { key } = parseInput(retrySchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  const engine = engineOf(req.scope);
  const listings = await ownListings(req.scope, engine, producer_id);
  const problem = problemsOf(listings).find((one) => one.key === key);
  const ids = new Set(problem?.listings.map(({ id }) => id));
  const concerned = listings.filter(({ listing }) => ids.has(listing.id));
  const { done } = await actOnMany(engine, concerned, "replay", principal_id);
  res.json({ retried: done.length });
}
