import type { Facets, FacetValue } from "../../../contracts/catalogue";
import type { CertificateStatus } from "../../../contracts/certificate";
import { CERTIFICATE_STATUSES } from "../../../modules/catalogue/document";
import { IN_FORCE } from "../catalogue/day-filters";
import type { Count } from "../catalogue/facet-values";
import type { Names } from "../catalogue/names";
import { CERTIFICATE_WORDS, legalTypeWords, starWords, type Words } from "../catalogue/words";
import type { FacetCounts } from "./facet-queries";

/** Gives counted values the names people read. Values whose name is gone meanwhile are left out. */
export async function nameFacets(counts: FacetCounts, names: Names): Promise<Facets> {
  const producers = await names.producers(counts.producer.map(({ value }) => value));
  const same = (name: string | undefined | null): Words | null => (name ? { label: name, label_en: name } : null);
  return {
    stars: named(counts.stars, starWords).sort((a, b) => Number(b.value) - Number(a.value)),
    group: named(counts.group, (code) => {
      const group = names.groups.get(code);
      return group ? { label: group.name, label_en: group.name_en } : null;
    }),
    province: named(counts.province, (id) => same(names.units.ref(id)?.name)),
    district: named(counts.district, (id) => same(nameWithin(id, names))),
    commune: named(counts.commune, (id) => same(nameWithin(id, names))),
    producer: named(counts.producer, (id) => same(producers.get(id))),
    legal_type: named(counts.legal_type, legalTypeWords),
    certificate: certificateFacet(counts.certificate),
    in_stock: named(
      counts.in_stock.filter(({ value }) => value === "true"),
      () => ({ label: "Còn hàng", label_en: "In stock" }),
    ),
    price: counts.price,
  };
}

function named(counts: readonly Count[], words: (value: string) => Words | null): FacetValue[] {
  return counts.flatMap(({ value, count }) => {
    const found = words(value);
    return found ? [{ value, ...found, count }] : [];
  });
}

/** Many districts and communes share a name, so the province stands beside it: `Huyện Châu Thành, Tiền Giang`. */
function nameWithin(id: string, { units }: Names): string | null {
  const name = units.ref(id)?.name;
  const province = units.lineage(id).at(-1);
  if (!name) return null;
  return province === undefined || province === id ? name : `${name}, ${units.bareName(province)}`;
}

/** `in_force` covers what is about to expire and what is extended, as the filter of that name does. */
function certificateFacet(counts: readonly Count[]): FacetValue[] {
  const byStatus = new Map(counts.map(({ value, count }) => [value, count]));
  const sum = (statuses: readonly CertificateStatus[]) =>
    statuses.reduce((total, status) => total + (byStatus.get(status) ?? 0), 0);
  return CERTIFICATE_STATUSES.flatMap((status) => {
    const count = sum(status === "in_force" ? IN_FORCE : [status]);
    return count === 0 ? [] : [{ value: status, ...CERTIFICATE_WORDS[status], count }];
  });
}
