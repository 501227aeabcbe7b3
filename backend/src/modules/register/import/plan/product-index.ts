import type { RegisterRow } from "../types";
import { canonicalName } from "./name-key";
import { fullPlace, placesDiffer } from "./place-key";
import type { ProductRecord } from "./types";
import type { UnitIndex } from "./unit-index";

/**
 * Finds the product of a row: the same name of the same producer in the same province. The OCOP code and the dossier id are
 * attributes, never keys: the code's commune part changes with every re-organisation and its year with every assessment.
 */
export class ProductIndex {
  private readonly byKey = new Map<string, ProductRecord>();
  private readonly byId = new Map<string, ProductRecord>();
  private readonly namesakes = new Map<string, ProductRecord[]>();

  constructor(
    products: readonly ProductRecord[],
    private readonly units: UnitIndex,
  ) {
    for (const product of products) this.add(product);
  }

  add(product: ProductRecord): void {
    this.byId.set(product.id, product);
    if (product.producer_id !== null) this.byKey.set(this.producerKey(product.name, product.producer_id), product);
    // The printed producer stays a way to the product after an officer has linked it to another spelling.
    for (const district of [product.district_id, districtKey(product.district_text)]) {
      const key = this.textKey(product.name, product.producer_text, product.province_text, district ?? "");
      if (district !== null && !this.byKey.has(key)) this.byKey.set(key, product);
    }
    const place = this.placeKey(product.name, product.province_text);
    const list = this.namesakes.get(place);
    if (list) list.push(product);
    else this.namesakes.set(place, [product]);
  }

  get(id: string): ProductRecord | null {
    return this.byId.get(id) ?? null;
  }

  /** The product itself, or the one an officer found it to be. */
  shown(product: ProductRecord): ProductRecord {
    return this.byId.get(product.same_as ?? "") ?? product;
  }

  /** @param districtId the unit the row's district resolves to, where it does */
  find(row: RegisterRow, producerId: string | null, districtId: string | null): ProductRecord | null {
    const byProducer = producerId === null ? undefined : this.byKey.get(this.producerKey(row.name, producerId));
    const district = districtId ?? districtKey(row.district);
    return byProducer ?? this.byKey.get(this.textKey(row.name, row.producer, row.province, district)) ?? null;
  }

  /** Products of the same name in the province of which one source names a producer and the other does not. */
  namedElsewhere(row: RegisterRow): ProductRecord[] {
    const list = this.namesakes.get(this.placeKey(row.name, row.province)) ?? [];
    return list.filter(
      ({ producer_text, district_text, same_as }) =>
        same_as === null &&
        (producer_text === null) !== (row.producer === null) &&
        !placesDiffer(district_text, row.district),
    );
  }

  private producerKey(name: string, producerId: string): string {
    return `${canonicalName(name)}|${producerId}`;
  }

  /** Households of one name in two districts, and products without a producer, are told apart by the district. */
  private textKey(name: string, producer: string | null, province: string, district: string): string {
    return `${canonicalName(name)}|${this.units.todaysProvince(province)}|${producer === null ? "" : canonicalName(producer)}@${district}`;
  }

  private placeKey(name: string, province: string): string {
    return `${canonicalName(name)}|${this.units.todaysProvince(province)}`;
  }
}

function districtKey(text: string | null): string {
  return text === null ? "" : fullPlace(text);
}
