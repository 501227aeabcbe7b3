import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnOffer } from "../../contracts/producer-products";
import { type KeptBulkAct, type OfferStep, offerSubject } from "../../modules/channel/store/bulk-acts";
import type { Refusal } from "../../modules/channel/store/bulk-steps";
import { setOwnOffer } from "../content/own-offer";
import { readOwnOffers } from "../content/read-own-offers";
import { backTo } from "./undo-terms";

/**
 * Makes one change of price and stock of an act, or takes it back. What moved since it was looked at, or was left, is not written over.
 * @param again a crash may have left it done @returns why it was not done; null where it was
 */
export async function changeOffer(
  container: MedusaContainer,
  { body, undoes, acted_by }: KeptBulkAct,
  subject: string,
  again: boolean,
): Promise<Refusal | null> {
  const change = body.kind === "offers" ? body.changes.find((one) => offerSubject(one) === subject) : undefined;
  if (!change) return GONE;
  const offers = (await readOwnOffers(container, [change.product_id])).get(change.product_id);
  const offer = offers?.sizes.find(({ size }) => size === change.size);
  if (!offer) return GONE;
  if (undoes !== null) return putBack(container, change, offer, acted_by);
  const { before, after, sample } = change;
  if (again && offer.price === after.price && offer.stock === after.stock) return null;
  if (offer.price !== before.price || offer.withdrawn) return MOVED;
  const outcome = await setOwnOffer(container, {
    ...{ product: change.product_id, size: change.size, ...after, seen_stock: before.stock, by: acted_by },
    // A price that stays as it was made up is no real one yet.
    sample: sample && after.price === before.price,
  });
  return outcome.kind === "set" ? null : MOVED;
}

async function putBack(
  container: MedusaContainer,
  { sample, ...change }: OfferStep,
  offer: OwnOffer,
  by: string,
): Promise<Refusal | null> {
  const back = backTo(offer, change);
  if (back.kind === "nothing") return null;
  if (back.kind === "moved") return MOVED_SINCE;
  const outcome = await setOwnOffer(container, {
    ...{ product: change.product_id, size: change.size, ...back.terms, seen_stock: offer.stock, by },
    sample: sample && back.terms.price === change.before.price,
  });
  if (outcome.kind !== "set") return MOVED_SINCE;
  return back.keptStock ? STOCK_STAYS : null;
}

const GONE: Refusal = {
  message: "Loại này không còn bán nữa.",
  message_en: "This size is not sold any more.",
};
const MOVED: Refusal = {
  message: "Giá hay số lượng vừa đổi ở nơi khác (có khách mua?). Xin xem lại rồi đổi tiếp.",
  message_en: "Price or stock has just changed elsewhere (a sale?). Please look again before changing it.",
};
const MOVED_SINCE: Refusal = {
  message: "Giá hay số lượng đã đổi tiếp sau đó (có khách mua?), nên để nguyên. Muốn đổi, xin sửa ở trang sản phẩm.",
  message_en:
    "Price or stock has changed again since (a sale?) and stays. To change it, please use the product's page.",
};
const STOCK_STAYS: Refusal = {
  message: "Giá đã về như cũ. Số lượng vừa đổi (có khách mua?) nên để nguyên, xin xem lại ở trang sản phẩm.",
  message_en:
    "The price is back. The stock has changed since (a sale?) and stays; please look at it on the product's page.",
};
