import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkActed } from "../../../../contracts/producer-channels";
import { CHANNEL } from "../../../../modules/channel";
import type { ChannelService } from "../../../../modules/channel/service";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { actOnMany } from "../../../../workflows/producer-listings/bulk-acts";
import { ownListings } from "../../../../workflows/producer-listings/own-listings";
import { producerOf, tellAct } from "../../../guard/caller";
import { notInScope } from "../../../guard/refusals";
import { bulkActSchema } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<BulkActed>): Promise<void> {
  const { listing_ids, act } = parseInput(bulkActSchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  const engine = engineOf(req.scope);
  const wanted = new Set(listing_ids);
  const mine = (await ownListings(req.scope, engine, producer_id)).filter(({ listing }) => wanted.has(listing.id));
  if (mine.length < wanted.size) throw notInScope();
  const { undoing, ...outcome } = await actOnMany(engine, mine, act, principal_id);
  tellAct(req, { target_kind: "listing", after: { act, done: outcome.done } });
  const { bulkActs }: ChannelService = req.scope.resolve(CHANNEL);
  // A crash before this leaves what was done; every listing's own page takes it back.
  const undo = undoing && (await bulkActs.keep(producer_id, undoing, principal_id, new Date()));
  res.json({ ...outcome, undo });
}
