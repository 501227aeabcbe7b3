import type { SandboxListing } from "../core/state";
import { gmt } from "./envelope";
import { CATEGORIES } from "./fixtures";
import { attributeViews } from "./variations";

const STATUS = {
  pending: "pending",
  live: "publish",
  hidden: "private",
  rejected: "draft",
  banned: "draft",
  deleted: "trash",
} as const;

/** One product as the API answers it. */
export function productView(listing: SandboxListing): Record<string, unknown> {
  const [unit] = listing.units;
  const { tiers } = listing;
  const category = CATEGORIES.find(({ id }) => String(id) === listing.category);
  return {
    id: Number(listing.id),
    name: listing.title,
    slug: `san-pham-${listing.id}`,
    permalink: `https://${listing.shop}/product/san-pham-${listing.id}/`,
    date_created_gmt: gmt(listing.createdAt),
    date_modified_gmt: gmt(listing.updatedAt),
    parent_id: 0,
    type: tiers ? "variable" : "simple",
    status: STATUS[listing.status],
    catalog_visibility: "visible",
    description: listing.description,
    price: String(unit?.price ?? ""),
    sale_price: "",
    // What has variations has neither price nor stock of its own.
    ...(tiers
      ? { sku: String(listing.raw.sku ?? ""), regular_price: "", manage_stock: false, stock_quantity: null }
      : {
          sku: unit?.sku ?? "",
          regular_price: String(unit?.price ?? ""),
          manage_stock: true,
          stock_quantity: unit?.stock ?? null,
        }),
    stock_status: listing.units.some(({ stock }) => stock > 0) ? "instock" : "outofstock",
    attributes: attributeViews(listing),
    variations: tiers ? listing.units.map(({ id }) => Number(id)) : [],
    categories: category ? [{ id: category.id, name: category.name, slug: category.slug }] : [],
    images: listing.images.map((src, position) => ({ id: 9_000 + position, src, name: "", alt: "" })),
    meta_data: listing.raw.meta_data ?? [],
  };
}
