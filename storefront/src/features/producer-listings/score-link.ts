import type { ScorePart } from "@contracts/producer-channels";

/** Where a producer mends each part of the score, below the product's page; null where nobody does at this desk. */
const PARTS: Readonly<Record<ScorePart, string | null>> = {
  offer: "gia#stock",
  pictures: "anh",
  story: "cau-chuyen#story_vi",
  contents: "nhan#label.net_quantity",
  label: "nhan#label.shelf_life",
  usage: "nhan#label.usage",
  codes: "ma-vach#label.gtin",
  certificate: null,
  name: null,
};

export function scoreLink(part: ScorePart, product: string): string | null {
  const place = PARTS[part];
  if (part === "certificate") return "/kenh-chu-the/chung-nhan";
  return place === null ? null : `/kenh-chu-the/san-pham/${encodeURIComponent(product)}/${place}`;
}
