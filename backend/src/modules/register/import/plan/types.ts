import type { IsoDay, Stars } from "../../../../contracts/common";
import type { RowFault, RowOutcome } from "../../../../contracts/register-import";
import type { LegalKind } from "../normalise/legal-type";
import type { RowStatus } from "../normalise/status";

/** Administrative units in force on some day; both the old and today's scheme are in one list. */
export type UnitRecord = {
  id: string;
  level: "province" | "district" | "commune";
  /** With its prefix, as the law writes it: `Thành phố Cao Lãnh`, `Huyện Cao Lãnh`, `Xã Mỹ Xương`. */
  name: string;
  parent_id: string | null;
  valid_from: IsoDay | null;
  /** First day on which the unit no longer exists; null while it does. */
  valid_to: IsoDay | null;
};

export type SuccessionRecord = { old_id: string; new_id: string; kind: "rename" | "merge" | "part" };

/** What an officer answered to a question, by its key: the record it is, or null where the name stays as printed. */
export type ReviewAnswers = ReadonlyMap<string, string | null>;

export type ProducerRecord = {
  id: string;
  name: string;
  /** Spellings an officer has confirmed to mean this producer. */
  aliases: string[];
  legal_type: LegalKind | null;
  legal_type_text: string | null;
  tax_code: string | null;
  registration_number: string | null;
  address_text: string | null;
  province_text: string;
  district_text: string | null;
  commune_text: string | null;
  province_id: string | null;
  district_id: string | null;
  commune_id: string | null;
};

export type ProductRecord = {
  id: string;
  name: string;
  /** Null while the source names no producer, or while the printed name waits in the review list. */
  producer_id: string | null;
  /** The producer as the source prints it. */
  producer_text: string | null;
  province_text: string;
  district_text: string | null;
  commune_text: string | null;
  province_id: string | null;
  district_id: string | null;
  commune_id: string | null;
  group_text: string | null;
  status: RowStatus;
  ocop_code: string | null;
  dossier_id: string | null;
  source_url: string | null;
  evidence_grade: "A" | "B" | "C" | null;
  notes: string | null;
  /** The product an officer found this one to be; what a file says of it is said of that product. */
  same_as: string | null;
};

export type DecisionRecord = {
  id: string;
  number: string;
  decided_on: IsoDay | null;
  /** Of the decision, or of the assessment round where the day is not known. */
  year: number | null;
  issuer_text: string | null;
  /** Numbers restart every year in every authority, so a number means something only within its province (null: a ministry). */
  province_text: string | null;
};

export type RecognitionRecord = {
  id: string;
  product_id: string;
  decision_id: string | null;
  stars: Stars;
  kind: "new" | "upgrade" | "re_recognition";
  /** Repeats the decision's day; also set where a source gives the day without the number. */
  decided_on: IsoDay | null;
  year: number | null;
  issuer_text: string | null;
  /** Group as assessed and place as printed, frozen with the event. */
  group_text: string | null;
  place_text: string | null;
  source_url: string | null;
  evidence_grade: "A" | "B" | "C" | null;
  notes: string | null;
};

/** Something only a person can decide. `key` is stable, so that the same question is asked once. */
export type ReviewRecord = {
  key: string;
  kind: "producer" | "unit" | "product";
  code: string;
  /** As printed. */
  text: string;
  /** Products concerned. */
  product_ids: string[];
  candidates: { id: string; label: string }[];
  /** Plain Vietnamese: what is unclear and what to decide. */
  message: string;
  row: number;
};

/** What the planner compares a file with. */
export type RegisterSnapshot = {
  units: UnitRecord[];
  successions: SuccessionRecord[];
  answers: ReviewAnswers;
  producers: ProducerRecord[];
  products: ProductRecord[];
  decisions: DecisionRecord[];
  recognitions: RecognitionRecord[];
};

/** New values of an existing record; only fields that change. */
export type RecordChange<Entity> = { id: string; set: Partial<Omit<Entity, "id">> };

export type RowPlan = {
  row: number;
  outcome: RowOutcome;
  product: string;
  product_id: string | null;
  changes: { field: string; before: string | null; after: string | null }[];
};

/** Everything one import would do. New records carry their final ids; applying it is insert and update, all or nothing. */
export type RegisterChangePlan = {
  new_producers: ProducerRecord[];
  new_products: ProductRecord[];
  new_decisions: DecisionRecord[];
  new_recognitions: RecognitionRecord[];
  /** Blanks that the file fills and attributes it corrects; a fact once recorded is never overwritten by a conflicting one. */
  producer_changes: RecordChange<ProducerRecord>[];
  product_changes: RecordChange<ProductRecord>[];
  decision_changes: RecordChange<DecisionRecord>[];
  recognition_changes: RecordChange<RecognitionRecord>[];
  reviews: ReviewRecord[];
  rows: RowPlan[];
  faults: RowFault[];
  counts: Record<RowOutcome, number>;
};
