import type { SearchTypes } from "@medusajs/framework/types";
import type { FacetName } from "../../../contracts/catalogue";
import type { CertificateStatus } from "../../../contracts/certificate";
import { starsOn, statusOn, type Timeline } from "../catalogue/day-filters";

/** What a visitor chose, checked. An empty list chooses nothing and so leaves everything. */
export type Choice = {
  stars: readonly number[];
  group: readonly string[];
  province: readonly string[];
  district: readonly string[];
  commune: readonly string[];
  producer: readonly string[];
  legal_type: readonly string[];
  certificate: readonly CertificateStatus[];
  in_stock: boolean;
  price_min: number | null;
  price_max: number | null;
};

export const NO_CHOICE: Choice = {
  stars: [],
  group: [],
  province: [],
  district: [],
  commune: [],
  producer: [],
  legal_type: [],
  certificate: [],
  in_stock: false,
  price_min: null,
  price_max: null,
};

/** A facet with the filter its choice makes. */
export type Dimension = { name: FacetName | "price"; filter: SearchTypes.SearchFilters };

/** The chosen dimensions. A document must meet all of them; within one dimension any chosen value will do. */
export function dimensionsOf(choice: Choice, timeline: Timeline): Dimension[] {
  const chosen: (Dimension | null)[] = [
    choice.stars.length > 0 ? { name: "stars", filter: starsOn(choice.stars, timeline) } : null,
    choice.certificate.length > 0 ? { name: "certificate", filter: statusOn(choice.certificate, timeline) } : null,
    oneOf("group", "groups", choice.group),
    oneOf("province", "province", choice.province),
    oneOf("district", "district", choice.district),
    oneOf("commune", "commune", choice.commune),
    oneOf("producer", "producer", choice.producer),
    oneOf("legal_type", "legal_type", choice.legal_type),
    choice.in_stock ? { name: "in_stock", filter: { in_stock: true } } : null,
    priceRange(choice),
  ];
  return chosen.filter((dimension) => dimension !== null);
}

function oneOf(name: FacetName, field: string, values: readonly string[]): Dimension | null {
  return values.length === 0 ? null : { name, filter: { [field]: [...values] } };
}

function priceRange({ price_min, price_max }: Choice): Dimension | null {
  if (price_min === null && price_max === null) return null;
  const range = {
    ...(price_min === null ? {} : { $gte: price_min }),
    ...(price_max === null ? {} : { $lte: price_max }),
  };
  return { name: "price", filter: { price: range } };
}
