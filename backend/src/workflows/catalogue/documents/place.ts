import type { CatalogueDocument } from "../../../modules/catalogue/document";
import type { RegisterProduct } from "../../../modules/register/store/records";
import type { UnitBook, UnitRef } from "./unit-book";

type Place = {
  /** Units the source prints. */
  province: UnitRef | null;
  district: UnitRef | null;
  commune: UnitRef | null;
  /** Commune and district as printed. */
  text: string | null;
  searchable: string;
  facets: Pick<CatalogueDocument, "province" | "district" | "commune" | "units">;
};

type Printed = Pick<
  RegisterProduct,
  "province_text" | "district_text" | "commune_text" | "province_id" | "district_id" | "commune_id"
>;

/** Where a product comes from, under the units of its time and under today's. */
export function placeOf(product: Printed, book: UnitBook): Place {
  const { province_id, district_id, commune_id } = product;
  const printed = [commune_id, district_id, province_id].flatMap((id) => id ?? []);
  const lineage = printed.flatMap((id) => book.lineage(id));
  const todays = lineage.flatMap((id) => book.today(id) ?? []).flatMap((id) => book.lineage(id));
  const units = [...new Set([...lineage, ...todays])];
  const commune = commune_id && (book.today(commune_id) ?? commune_id);
  return {
    province: book.ref(province_id),
    district: book.ref(district_id),
    commune: book.ref(commune_id),
    text: [product.commune_text, product.district_text].filter(Boolean).join(", ") || null,
    searchable: searchableNames(product, units, book),
    facets: {
      province: provinceToday(commune, province_id, book),
      district: district_id,
      commune,
      units,
    },
  };
}

/** Today's province: of today's commune where that is certain, else of the printed province; a divided one stays as printed. */
function provinceToday(commune: string | null, provinceId: string | null, book: UnitBook): string | null {
  const ofCommune = commune && book.today(commune) && book.lineage(commune).at(-1);
  return ofCommune || (provinceId && (book.today(provinceId) ?? provinceId));
}

/** As printed, then every other name: people look for "Đồng Tháp" and mean Tiền Giang as well, since it is part of it. */
function searchableNames(product: Printed, units: readonly string[], book: UnitBook): string {
  const printed = [product.commune_text, product.district_text, product.province_text].flatMap((text) => text ?? []);
  const others = units.flatMap((id) => book.bareName(id) ?? []);
  const missing = others.filter((name) => !printed.some((text) => text.toLowerCase().includes(name.toLowerCase())));
  return [...new Set([...printed, ...missing])].join(", ");
}
