import type { ListingFault } from "@contracts/channel-preview";
import { mappingPath } from "../officer-mapping/addresses";

export const TRY = "/can-bo/san/thu";
export const SENT = "/can-bo/san/vua-gui";
export const STUCK = "/can-bo/san/ngung-thu";
export const MATCHES = "/can-bo/san/tin-giong";

/** The dry run of one product on one shop. */
export const tryOnePath = (shop: string, product: string) =>
  `${TRY}/${encodeURIComponent(shop)}/${encodeURIComponent(product)}`;

/** The page that shows how listings just sent are doing. */
export const sentPath = (listings: readonly string[]) => `${SENT}?tin-dang=${listings.join(",")}`;

type Place = { shop: string; channel: string; product: string | null; group: string | null };

/** Where a fault is mended; without language prefix. */
export function fixPath(fix: ListingFault["fix"], { shop, channel, product, group }: Place): string {
  const at = `${encodeURIComponent(channel)}`;
  switch (fix) {
    case "mapping":
      return group === null ? `/can-bo/san/nganh-hang?san=${at}&gian-hang=${shop}` : mappingPath(channel, group, shop);
    case "terms":
      return `/can-bo/san/dieu-kien/${at}?gian-hang=${shop}`;
    case "shop":
      return `/can-bo/san/gian-hang/${shop}`;
    case "listing":
      return product === null ? TRY : tryOnePath(shop, product);
    default:
      return product === null ? "/can-bo/noi-dung" : `/can-bo/bang-chung/san-pham/${encodeURIComponent(product)}`;
  }
}
