import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { TermsEffect } from "../../../../../../../contracts/channel-decision";
import { parseInput } from "../../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { effectOf } from "../../../../../../../workflows/channel/decisions";
import { unlistedPrices } from "../../../../../../../workflows/channel/unlisted-prices";
import { shopTermsTrySchema } from "../../../../decision-input";
import { toEffect } from "../../../../desk-decision";
import { noShop } from "../../../../refusals";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<TermsEffect>): Promise<void> {
  const { terms } = parseInput(shopTermsTrySchema, req.body);
  const engine = engineOf(req.scope);
  const shop = await engine.book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  const proposal = { kind: "terms" as const, channel: shop.channel, shop: shop.id, subject: "" as const, body: terms };
  const [effect, unlisted] = await Promise.all([
    effectOf(engine, proposal),
    unlistedPrices(req.scope, engine, proposal),
  ]);
  res.json({ ...toEffect(effect), unlisted });
}
