import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReviewAgreement } from "../../../../contracts/presence";
import { agreementOf } from "../../../../modules/presence/domain/agreement";
import { presenceBook } from "../../../../workflows/presence/container-presence";

/** How far two people who did not see each other's decision agree. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ReviewAgreement>): Promise<void> {
  const { table, ...agreement } = agreementOf(await presenceBook(req.scope).doubleAnswers());
  res.json({ ...agreement, table: [...table] });
}
