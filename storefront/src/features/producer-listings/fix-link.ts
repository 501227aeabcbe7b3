import type { ListingFault } from "@contracts/channel-preview";

/** Where a producer mends each field, below the product's page. What stands elsewhere is the officers' to settle. */
const PARTS: Readonly<Record<string, string>> = {
  description: "cau-chuyen#story_vi",
  images: "anh",
  gtin: "ma-vach#label.gtin",
  price: "gia#price",
  stock: "gia#stock",
  sku: "gia#price",
  units: "gia#price",
};

/** Facts of the register, which nobody edits at this desk. */
const OFFICERS: ReadonlySet<string> = new Set(["title", "producerName", "certificateExpiry"]);

/** By the place of a fault where its field is none of those. */
const BY_PLACE: Readonly<Partial<Record<ListingFault["fix"], string>>> = { offer: "gia#price", product: "" };

/**
 * The field of the editor that mends a fault, without language prefix; null where officers settle it (the register's facts, the group's
 * category and attributes, a shop's terms).
 */
export function fixLink(
  { field, fix }: { field: string | null; fix: ListingFault["fix"] },
  product: string,
): string | null {
  if (field !== null && OFFICERS.has(field)) return null;
  const part = (field === null ? undefined : PARTS[field]) ?? BY_PLACE[fix];
  if (part === undefined) return null;
  const page = `/kenh-chu-the/san-pham/${encodeURIComponent(product)}`;
  return part === "" ? page : `${page}/${part}`;
}
