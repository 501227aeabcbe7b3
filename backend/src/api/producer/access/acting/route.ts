import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notOwn } from "../../../../api/guard/refusals";
import type { ProducerSession } from "../../../../contracts/producer-access";
import { ACCESS } from "../../../../modules/access";
import { actingChoices } from "../../../../modules/access/domain/acting";
import type { AccessService } from "../../../../modules/access/service";
import { today } from "../../../../platform/calendar/clock";
import { parseInput } from "../../../../platform/http/validate";
import { describeProducerSession } from "../../../../workflows/access/describe-producer-session";
import { personOf, tellAct } from "../../../guard/caller";
import { actingBody } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<ProducerSession>): Promise<void> {
  const { signIn } = personOf(req);
  const { producer_id } = parseInput(actingBody, req.body);
  if (!actingChoices(signIn, today()).some((one) => one.producer_id === producer_id)) throw notOwn();
  const { producers }: AccessService = req.scope.resolve(ACCESS);
  await producers.setActing(signIn.id, producer_id);
  tellAct(req, { on_behalf_of: producer_id });
  res.json(await describeProducerSession(req.scope, { ...signIn, acting_producer_id: producer_id }));
}
