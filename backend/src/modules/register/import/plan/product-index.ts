import type { RegisterRow } from "../types";
import { barePlace, canonicalName } from "./name-key";
import type { ProductRecord } from "./types";
import type { UnitIndex } from "./unit-index";

/**
 * Finds the product of a row: the same name of the same producer in the same province. The OCOP code and the dossier id are
 * attributes, never keys: the code's commune part changes with every re-organisation and its year with every assessment.
 */
export class ProductIndex {
  private readonly byKey = new Map<string, ProductRecord>();
  private readonly namesakes = new Map<string, ProductRecord[]>();

  constructor(
    products: readonly ProductRecord[],
    private readonly units: UnitIndex,
  ) {
    for (const product of products) this.add(product);
  }

  add(product: ProductRecord): void {
    const place = { province: product.province_text, district: product.district_text };
    if (product.producer_id !== null) this.byKey.set(this.producerKey(product.name, product.producer_id), product);
    // The printed producer stays a way to the product after an officer has linked it to another spelling.
    this.byKey.set(this.textKey(product.name, product.producer_text, place), product);
    const key = this.placeKey(product.name, product.province_text);
    const list = this.namesakes.get(key);
    if (list) list.push(product);
    else this.namesakes.set(key, [product]);
  }

  find(row: RegisterRow, producerId: string | null): ProductRecord | null {
    const byProducer = producerId === null ? undefined : this.byKey.get(this.producerKey(row.name, producerId));
    return byProducer ?? this.byKey.get(this.textKey(row.name, row.producer, row)) ?? null;
  }

  /** Products of the same name in the province whose producer is known, where the row names none. */
  namedElsewhere(row: RegisterRow): ProductRecord[] {
    const list = this.namesakes.get(this.placeKey(row.name, row.province)) ?? [];
    return list.filter(({ producer_text, district_text }) => (producer_text === null) !== (row.producer === null) && !differs(district_text, row.district));
  }

  private producerKey(name: string, producerId: string): string {
    return `${canonicalName(name)}|${producerId}`;
  }

  private textKey(name: string, producer: string | null, { province, district }: { province: string; district: string | null }): string {
    // Households of one name in two districts, and products without a producer, are told apart by the district.
    const owner = `${producer === null ? "" : canonicalName(producer)}@${district === null ? "" : barePlace(district)}`;
    return `${canonicalName(name)}|${this.units.todaysProvince(province)}|${owner}`;
  }

  private placeKey(name: string, province: string): string {
    return `${canonicalName(name)}|${this.units.todaysProvince(province)}`;
  }
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && barePlace(a) !== barePlace(b);
}
