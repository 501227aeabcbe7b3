import type { MedusaContainer } from "@medusajs/framework/types";
import { NOTICE } from "../../modules/notice";
import type { NoticeKind } from "../../modules/notice/domain/kinds";
import type { NoticeService } from "../../modules/notice/service";
import type { Fact } from "../../modules/notice/store/notices";
import { watchedProducers } from "./people";
import { listingTroubles, placesAnswered, shopsExpiring, shopsPaused } from "./sources/listings";
import { deadlinesSoon, lapsedOrders, newOrders, takenBackOrders } from "./sources/orders";
import { productsOfProducers } from "./sources/own-products";
import { answeredTexts, certificateWindows, papersLapsing } from "./sources/products";
import { stocksRunningOut } from "./sources/stock";

/**
 * Makes the notices of every kind agree with the facts as they are now. A crash between two kinds is made up for by the next run;
 * a run that finds nothing new writes nothing.
 */
export async function deriveNotices(container: MedusaContainer): Promise<void> {
  const notices: NoticeService = container.resolve(NOTICE);
  const watched = await watchedProducers(container);
  const products = await productsOfProducers(container, watched);
  const at = new Date();
  const settle = (kind: NoticeKind, facts: readonly Fact[]) =>
    notices.reconcile(
      kind,
      facts.filter(({ producer_id }) => watched.has(producer_id)),
      at,
    );
  await settle("new_order", await newOrders(container));
  await settle("confirm_soon", await deadlinesSoon(container));
  await settle("order_lapsed", await lapsedOrders(container));
  await settle("order_cancelled", await takenBackOrders(container));
  const { faults, rejected } = await listingTroubles(container, products);
  await settle("listing_fault", faults);
  await settle("listing_rejected", rejected);
  const { approved, changes } = await answeredTexts(container, products);
  await settle("texts_approved", approved);
  await settle("texts_changes", changes);
  await settle("certificate_window", await certificateWindows(container, products));
  await settle("paper_lapsing", await papersLapsing(container));
  await settle("shop_expiring", await shopsExpiring(container));
  await settle("shop_paused", await shopsPaused(container));
  await settle("shop_place", await placesAnswered(container));
  const { out, low } = await stocksRunningOut(container, products);
  await settle("stock_out", out);
  await settle("stock_low", low);
}
