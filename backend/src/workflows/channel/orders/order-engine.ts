import type { Goods } from "../../../modules/channel/domain/orders/goods";
import type { OrderBook } from "../../../modules/channel/store/orders-book";
import type { Engine } from "../engine";
import type { Ledger } from "./ledger";

/** What taking the orders of marketplaces needs from outside. */
export type OrderEngine = Engine & {
  orders: OrderBook;
  ledger: Ledger;
  /** What we sell under article numbers and of registered products; what is not ours is missing from the answer. */
  goods(skus: readonly string[], products: readonly string[]): Promise<Goods[]>;
  /** Registered products sold from an inventory item. */
  productsOfItem(inventoryItemId: string): Promise<string[]>;
  /** Where marketplaces reach us, without a slash at the end; null where they cannot. */
  hooksUrl: string | null;
};
