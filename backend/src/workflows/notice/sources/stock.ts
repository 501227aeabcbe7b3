import type { MedusaContainer } from "@medusajs/framework/types";
import { CATALOGUE } from "../../../modules/catalogue";
import type { CatalogueService } from "../../../modules/catalogue/service";
import { NOTICE } from "../../../modules/notice";
import type { NoticeService } from "../../../modules/notice/service";
import type { Fact } from "../../../modules/notice/store/notices";
import { today } from "../../../platform/calendar/clock";
import { getShopSetup } from "../../setup/shop-setup";
import type { OwnProduct } from "./own-products";

/**
 * Products on sale of which nothing is left, and those of which no more pieces are left than their producer wants to be told at. A product
 * in several sizes counts all of them together.
 */
export async function stocksRunningOut(
  container: MedusaContainer,
  products: readonly OwnProduct[],
): Promise<{ out: Fact[]; low: Fact[] }> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const notices: NoticeService = container.resolve(NOTICE);
  const { stock_location_id } = await getShopSetup(container);
  const ids = products.map(({ id }) => id);
  const [sales, lowAt] = await Promise.all([catalogue.saleFacts(ids, stock_location_id), notices.lowStockOf()]);
  const [out, low]: [Fact[], Fact[]] = [[], []];
  for (const product of products) {
    const sold = sales.get(product.id)?.variants.filter(({ price, withdrawn }) => price !== null && !withdrawn) ?? [];
    if (sold.length === 0) continue;
    const left = sold.reduce((sum, { available }) => sum + Math.max(0, available ?? 0), 0);
    if (left === 0) out.push(soldOut(product));
    else if (left <= lowAt(product.producer_id)) low.push(runningLow(product, left));
  }
  return { out, low };
}

const base = ({ id, producer_id }: OwnProduct) => ({
  ...{ producer_id, subject: id, since: new Date(`${today()}T00:00:00+07:00`) },
  href: `/kenh-chu-the/san-pham/${id}/gia`,
});

function soldOut(product: OwnProduct): Fact {
  return {
    ...base(product),
    message_vi: `“${product.name}” đã hết hàng ở cửa hàng và các sàn. Có hàng thì nhập số lượng mới.`,
    message_en: `“${product.name}” is sold out in the shop and on the marketplaces. Enter the new stock once you have some.`,
  };
}

function runningLow(product: OwnProduct, left: number): Fact {
  return {
    ...base(product),
    message_vi: `“${product.name}” chỉ còn ${left}. Có thêm hàng thì nhập số lượng mới.`,
    message_en: `Only ${left} of “${product.name}” left. Enter the new stock once you have more.`,
  };
}
