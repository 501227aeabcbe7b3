import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReviewAgreement } from "../../../../contracts/presence";
import { agreementOf } from "../../../../modules/presence/domain/agreement";
import { presenceBook } from "../../../../workflows/presence/container-presence";

/** How far two people who did not see each other's decision agree, and what became of overrides. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ReviewAgreement>): Promise<void> {
  const book = presenceBook(req.scope);
  const { table, ...agreement } = agreementOf(await book.doubleAnswers());
  res.json({ ...agreement, table: [...table], overrides: await book.overrideOutcomes() });
}
