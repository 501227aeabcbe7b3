import type { RegisterRow } from "../types";
import { canonicalName, distinctiveName, mayBeOne } from "./name-key";
import { placesDiffer } from "./place-key";
import { producerQuestion } from "./review-keys";
import type { ProducerRecord, ReviewAnswers } from "./types";
import type { UnitIndex } from "./unit-index";

export type ProducerMatch =
  | { kind: "known"; producer: ProducerRecord }
  | { kind: "new" }
  /** An officer decided that the name stays as printed. */
  | { kind: "left" }
  /** Looks like one or several known producers without surely being one of them. */
  | {
      kind: "unsure";
      code: "producer_near" | "producer_homonym" | "producer_elsewhere" | "tax_code_other_name";
      candidates: ProducerRecord[];
    };

/**
 * Finds the producer a row names. A name is taken as known only where it is the same name in the same province;
 * names that merely resemble each other (other accents, TNHH against TNHH MTV, a branch, a place added) are left to an officer.
 */
export class ProducerIndex {
  private readonly byName = new Map<string, ProducerRecord[]>();
  private readonly byCore = new Map<string, ProducerRecord[]>();
  private readonly byTaxCode = new Map<string, ProducerRecord>();
  private readonly byId = new Map<string, ProducerRecord>();

  constructor(
    producers: readonly ProducerRecord[],
    private readonly units: UnitIndex,
    private readonly answers: ReviewAnswers,
  ) {
    for (const producer of producers) this.add(producer);
  }

  add(producer: ProducerRecord): void {
    this.byId.set(producer.id, producer);
    for (const name of [producer.name, ...producer.aliases]) push(this.byName, canonicalName(name), producer);
    push(this.byCore, this.coreKey(producer.name, producer), producer);
    if (producer.tax_code) this.byTaxCode.set(producer.tax_code, producer);
  }

  match(name: string, row: RegisterRow): ProducerMatch {
    const answer = this.answers.get(producerQuestion(name, row));
    if (answer === null) return { kind: "left" };
    const answered = this.byId.get(answer ?? "");
    if (answered) return { kind: "known", producer: answered };
    const taxed = row.tax_code ? this.byTaxCode.get(row.tax_code) : undefined;
    if (taxed)
      return this.sameName(taxed, name)
        ? { kind: "known", producer: taxed }
        : { kind: "unsure", code: "tax_code_other_name", candidates: [taxed] };
    const named = this.byName.get(canonicalName(name)) ?? [];
    const here = named.filter((producer) => this.sameProvince(producer.province_text, row.province));
    if (here.length > 0) return chooseHere(here, row);
    const near = this.nearOnes(name, row);
    if (near.length > 0) return { kind: "unsure", code: "producer_near", candidates: near };
    // Households may share a name in different provinces; a company's name is its own in the whole country (Enterprise Law, art. 38).
    const firms = named.filter((producer) => !isHousehold(producer) && mayBeOne(producer.legal_type, row.legal_type));
    return firms.length > 0 ? { kind: "unsure", code: "producer_elsewhere", candidates: firms } : { kind: "new" };
  }

  private nearOnes(name: string, row: RegisterRow): ProducerRecord[] {
    const key = this.coreKey(name, {
      province_text: row.province,
      district_text: row.district,
      commune_text: row.commune,
    });
    return (this.byCore.get(key) ?? []).filter((producer) => mayBeOne(producer.legal_type, row.legal_type));
  }

  private coreKey(
    name: string,
    place: Pick<ProducerRecord, "province_text" | "district_text" | "commune_text">,
  ): string {
    const core = distinctiveName(name, [place.commune_text, place.district_text, place.province_text]);
    // A name made of general words alone resembles nothing.
    return `${this.units.todaysProvince(place.province_text)}|${core === "" ? canonicalName(name) : core}`;
  }

  private sameName(producer: ProducerRecord, name: string): boolean {
    const wanted = canonicalName(name);
    return [producer.name, ...producer.aliases].some((known) => canonicalName(known) === wanted);
  }

  private sameProvince(a: string, b: string): boolean {
    return this.units.todaysProvince(a) === this.units.todaysProvince(b);
  }
}

/** Of several namesakes in a province, the district decides; where it does not, nobody guesses. */
function chooseHere(namesakes: ProducerRecord[], row: RegisterRow): ProducerMatch {
  const fitting = namesakes.filter(
    (producer) => !isHousehold(producer) || !placesDiffer(producer.district_text, row.district),
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return { kind: "known", producer: only };
  return { kind: "unsure", code: "producer_homonym", candidates: namesakes };
}

function isHousehold({ legal_type }: ProducerRecord): boolean {
  return legal_type === "household" || legal_type === "establishment" || legal_type === "farm";
}

function push(map: Map<string, ProducerRecord[]>, key: string, value: ProducerRecord): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
