import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ACCESS } from "../../../../modules/access";
import type { AccessService } from "../../../../modules/access/service";
import { parseInput } from "../../../../platform/http/validate";
import { personOf } from "../../../guard/caller";
import { keptElsewhere, takenEmail } from "../refusals";
import { emailBody } from "../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ set: true }>): Promise<void> {
  const { signIn } = personOf(req);
  if (signIn.kind === "staff") throw keptElsewhere();
  const { producers }: AccessService = req.scope.resolve(ACCESS);
  const email = parseInput(emailBody, req.body).email.toLowerCase();
  if (!(await producers.setReach(signIn.principal_id, { email }))) throw takenEmail();
  res.json({ set: true });
}
