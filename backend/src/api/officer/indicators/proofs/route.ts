import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProofStored } from "../../../../contracts/indicator-facts";
import { cleanText } from "../../../../platform/http/clean-text";
import { keepProof } from "../../../../workflows/indicator/keep-proof";
import { tellAct } from "../../../guard/caller";
import { wrongProof } from "../refusals";

/** Stores a proof under the hash of its content. It belongs to whatever facts name it later. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProofStored>): Promise<void> {
  const sent = req.file?.buffer;
  const name = cleanText(req.file?.originalname ?? "").slice(0, 200) || "minh-chung";
  const proof = sent ? await keepProof(req.scope, { name, sent, by: req.auth_context.actor_id }) : null;
  if (!proof) throw wrongProof();
  tellAct(req, { target_kind: "proof", target_id: proof.sha256 });
  res.status(201).json(proof);
}
