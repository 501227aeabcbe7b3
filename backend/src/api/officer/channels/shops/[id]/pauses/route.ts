import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ShopPauses } from "../../../../../../contracts/channel-desk";
import { engineOf } from "../../../../../../workflows/channel/container-engine";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ShopPauses>): Promise<void> {
  const pauses = await engineOf(req.scope).book.pauses.history(req.params.id ?? "");
  res.json({
    pauses: pauses.map(({ act, at, actor_as, reason }) => ({ act, at: at.toISOString(), by: actor_as, reason })),
  });
}
