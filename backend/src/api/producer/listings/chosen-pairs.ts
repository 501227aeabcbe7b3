import type { MedusaRequest } from "@medusajs/framework/http";
import { invalidInput } from "../../../platform/http/errors";
import { parseInput } from "../../../platform/http/validate";
import type { Selection } from "../../../workflows/channel/bulk-listings";
import { engineOf } from "../../../workflows/channel/container-engine";
import { ownSelection } from "../../../workflows/producer-listings/selection";
import { producerOf } from "../../guard/caller";
import { notInScope } from "../../guard/refusals";
import { ownSelectionSchema } from "./validators";

/** The pairs a producer chose. @throws ShopError where they are too many, or a product or shop is not for it to use */
export async function chosenPairs(req: MedusaRequest, most: number): Promise<Selection> {
  const wish = parseInput(ownSelectionSchema, req.body);
  const pairs = wish.shop_ids.length * wish.product_ids.length;
  if (pairs > most) throw tooMany(pairs, most);
  const selection = await ownSelection(req.scope, engineOf(req.scope), producerOf(req).producer_id, wish);
  if (!selection) throw notInScope();
  return selection;
}

function tooMany(pairs: number, most: number) {
  return invalidInput([
    {
      field: "product_ids",
      message: `${pairs} lượt đăng là quá nhiều cho một lần. Xin chọn tối đa ${most}.`,
      message_en: `${pairs} listings are too many at once. Please choose at most ${most}.`,
    },
  ]);
}
