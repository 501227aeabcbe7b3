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
  saleUnit: "gia#unit_label",
  traceUrl: "ma-vach#label.trace_code",
};

/** Facts of the register, and the shop's own address: nobody edits them at this desk. */
const OFFICERS: ReadonlySet<string> = new Set([
  ...["title", "producerName", "producerAddress", "site"],
  ...["stars", "decisionNumber", "certificateExpiry"],
]);
/** A group's category and parcel, and who carries: decided for everybody. */
const OFFICERS_PLACES: readonly ListingFault["fix"][] = ["mapping", "terms"];

/** By the place of a fault where its field is none of those. */
const BY_PLACE: Readonly<Partial<Record<ListingFault["fix"], string>>> = { offer: "gia#price", product: "" };

type Place = { field: string | null; fix: ListingFault["fix"] };

/** Whether only officers can mend a fault (the register's facts, the group's category and attributes, a shop's terms). */
export function isOfficers({ field, fix }: Place): boolean {
  return (field !== null && OFFICERS.has(field)) || OFFICERS_PLACES.includes(fix);
}

/** The field of the editor that mends a fault, without language prefix; null where it is mended elsewhere: its sentence says where. */
export function fixLink({ field, fix }: Place, product: string): string | null {
  if (isOfficers({ field, fix })) return null;
  const part = (field === null ? undefined : PARTS[field]) ?? BY_PLACE[fix];
  if (part === undefined) return null;
  const page = `/kenh-chu-the/san-pham/${encodeURIComponent(product)}`;
  return part === "" ? page : `${page}/${part}`;
}
