import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SendAccepted } from "../../../../contracts/producer-channels";
import { CHANNEL } from "../../../../modules/channel";
import type { ChannelService } from "../../../../modules/channel/service";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { ownSelection } from "../../../../workflows/producer-listings/selection";
import { producerOf, tellAct } from "../../../guard/caller";
import { notInScope } from "../../../guard/refusals";
import { sendSchema } from "../validators";

/** Accepts what is to be listed; opening asks the marketplaces and takes its time. */
export async function POST(req: MedusaRequest, res: MedusaResponse<SendAccepted>): Promise<void> {
  const { pairs } = parseInput(sendSchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  const wish = {
    shop_ids: pairs.map(({ shop_id }) => shop_id),
    product_ids: pairs.map(({ product_id }) => product_id),
  };
  if (!(await ownSelection(req.scope, engineOf(req.scope), producer_id, wish))) throw notInScope();
  const { sends }: ChannelService = req.scope.resolve(CHANNEL);
  const send_id = await sends.ask(producer_id, pairs, principal_id, new Date());
  tellAct(req, { target_kind: "listing_send", after: { send_id, pairs } });
  res.status(202).json({ send_id });
}
