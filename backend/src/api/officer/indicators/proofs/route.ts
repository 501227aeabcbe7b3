import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProofStored } from "../../../../contracts/indicator-facts";
import { INDICATOR } from "../../../../modules/indicator";
import type { IndicatorService } from "../../../../modules/indicator/service";
import { cleanText } from "../../../../platform/http/clean-text";
import { tellAct } from "../../../guard/caller";
import { wrongProof } from "../refusals";
import { mediaTypeOf } from "./receive-proof";

/** Stores a proof under the hash of its content. It belongs to whatever facts name it later. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProofStored>): Promise<void> {
  const content = req.file?.buffer;
  const media_type = content ? mediaTypeOf(content) : null;
  if (!content || media_type === null) throw wrongProof();
  const name = cleanText(req.file?.originalname ?? "").slice(0, 200) || "minh-chung";
  const { store }: IndicatorService = req.scope.resolve(INDICATOR);
  const proof = await store.storeProof({ name, media_type, content, stored_by: req.auth_context.actor_id });
  tellAct(req, { target_kind: "proof", target_id: proof.sha256 });
  res.status(201).json(proof);
}
