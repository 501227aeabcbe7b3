import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { BulkAccepted } from "../../../../contracts/producer-channels";
import { CHANNEL } from "../../../../modules/channel";
import type { ChannelService } from "../../../../modules/channel/service";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { ownListings } from "../../../../workflows/producer-listings/own-listings";
import { producerOf, tellAct } from "../../../guard/caller";
import { notInScope } from "../../../guard/refusals";
import { bulkActSchema } from "../validators";

/** Accepts one thing with many listings; marketplaces are asked afterwards. */
export async function POST(req: MedusaRequest, res: MedusaResponse<BulkAccepted>): Promise<void> {
  const { listing_ids, act } = parseInput(bulkActSchema, req.body);
  const { producer_id, principal_id: actor } = producerOf(req);
  const mine = new Set(
    (await ownListings(req.scope, engineOf(req.scope), producer_id)).map(({ listing }) => listing.id),
  );
  if (!listing_ids.every((id) => mine.has(id))) throw notInScope();
  const { bulkActs }: ChannelService = req.scope.resolve(CHANNEL);
  const body = { kind: "listings" as const, act };
  const act_id = await bulkActs.ask(producer_id, { body, subjects: listing_ids, actor, at: new Date() });
  tellAct(req, { target_kind: "bulk_act", target_id: act_id, after: { act, listing_ids } });
  res.status(202).json({ act_id });
}
