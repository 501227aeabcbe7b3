import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ShopTerms } from "../../../contracts/terms";
import { ORDERING } from "../../../modules/ordering";
import { termsOn } from "../../../modules/ordering/domain/terms";
import type { OrderingService } from "../../../modules/ordering/service";
import { today } from "../../../platform/calendar/clock";

export async function GET(req: MedusaRequest, res: MedusaResponse<ShopTerms>): Promise<void> {
  const ordering: OrderingService = req.scope.resolve(ORDERING);
  const as_of = today();
  const { list } = termsOn(await ordering.terms(), as_of);
  const terms = list.map(({ key, value, valid_from, valid_to, sample }) => ({
    key,
    value,
    valid_from,
    valid_to,
    sample,
  }));
  res.json({ as_of, terms });
}
