import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnSend } from "../../../../../contracts/producer-channels";
import { CHANNEL } from "../../../../../modules/channel";
import type { ChannelService } from "../../../../../modules/channel/service";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { readSend } from "../../../../../workflows/producer-listings/read-send";
import { producerOf } from "../../../../guard/caller";
import { toFaults } from "../../../../officer/channels/desk-listing";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnSend>): Promise<void> {
  const { sends }: ChannelService = req.scope.resolve(CHANNEL);
  const pairs = await sends.pairs(req.params.id ?? "");
  const { left, ...told } = await readSend(req.scope, engineOf(req.scope), producerOf(req).producer_id, pairs);
  res.json({ ...told, left: left.map(({ faults, ...one }) => ({ ...one, faults: toFaults(faults) })) });
}
