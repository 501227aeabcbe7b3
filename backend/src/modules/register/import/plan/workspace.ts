import type { RowFault } from "../../../../contracts/register-import";
import type { Field } from "../header/fields";
import type { ParsedFile, RegisterRow } from "../types";
import { DecisionIndex } from "./decision-index";
import { Ledger } from "./ledger";
import { ProducerIndex } from "./producer-index";
import { ProductIndex } from "./product-index";
import { ReviewList } from "./reviews";
import type {
  DecisionRecord,
  ProducerRecord,
  ProductRecord,
  RecognitionRecord,
  RegisterChangePlan,
  RegisterSnapshot,
} from "./types";
import { UnitIndex } from "./unit-index";

/** The register as it would stand while the rows of a file are taken in, one after the other, and what changed on the way. */
export class Workspace {
  readonly units: UnitIndex;
  readonly producers: ProducerIndex;
  readonly products: ProductIndex;
  readonly decisions: DecisionIndex;
  readonly reviews = new ReviewList();
  readonly faults: RowFault[] = [];
  /** Row numbers by the facts they state, to find a line given twice. */
  readonly statedIn = new Map<string, number>();
  private readonly statedFields = new Set<string>();
  readonly ledger = {
    producer: new Ledger<ProducerRecord>(),
    product: new Ledger<ProductRecord>(),
    decision: new Ledger<DecisionRecord>(),
    recognition: new Ledger<RecognitionRecord>(),
  };
  private readonly recognitionsOf = new Map<string, RecognitionRecord[]>();
  private readonly recognitionsBy = new Map<string, RecognitionRecord[]>();

  constructor(
    snapshot: RegisterSnapshot,
    readonly newId: (prefix: string) => string,
    private readonly titles: ParsedFile["titles"],
  ) {
    this.units = new UnitIndex(snapshot.units, snapshot.successions, snapshot.answers);
    // The planner completes records as it goes; the snapshot itself stays as it was read.
    this.producers = new ProducerIndex(
      snapshot.producers.map((record) => ({ ...record })),
      this.units,
      snapshot.answers,
    );
    this.products = new ProductIndex(
      snapshot.products.map((record) => ({ ...record })),
      this.units,
    );
    this.decisions = new DecisionIndex(snapshot.decisions.map((record) => ({ ...record })));
    for (const recognition of snapshot.recognitions) this.hold({ ...recognition });
  }

  recognitions(productId: string): readonly RecognitionRecord[] {
    return this.recognitionsOf.get(productId) ?? [];
  }

  /** Recognitions the register already holds under a decision. */
  recognitionsUnder(decisionId: string): readonly RecognitionRecord[] {
    return this.recognitionsBy.get(decisionId) ?? [];
  }

  addProducer(record: ProducerRecord): void {
    this.producers.add(record);
    this.ledger.producer.add(record);
  }

  addProduct(record: ProductRecord): void {
    this.products.add(record);
    this.ledger.product.add(record);
  }

  addDecision(record: DecisionRecord): void {
    this.decisions.add(record);
    this.ledger.decision.add(record);
  }

  addRecognition(record: RecognitionRecord): void {
    this.hold(record);
    this.ledger.recognition.add(record);
  }

  /**
   * The fields no earlier row of this file has stated of the record. Where lines of one file disagree on an attribute,
   * the first stands; otherwise they would overwrite each other with every import.
   */
  firstStated<Entity extends object>(id: string, stated: Partial<Entity>): Partial<Entity> {
    const entries = Object.entries(stated).filter(
      ([field, value]) => value !== null && !this.statedFields.has(`${id}.${field}`),
    );
    for (const [field] of entries) if (field !== "status") this.statedFields.add(`${id}.${field}`);
    return Object.fromEntries(entries) as Partial<Entity>;
  }

  fault(row: RegisterRow, field: Field, value: string | null, code: string, message: string): void {
    this.faults.push({ row: row.row, column: this.titles[field] ?? null, value, code, message });
  }

  plan(): Omit<RegisterChangePlan, "rows" | "faults" | "counts"> {
    return {
      new_producers: this.ledger.producer.additions(),
      new_products: this.ledger.product.additions(),
      new_decisions: this.citedDecisions(),
      new_recognitions: this.ledger.recognition.additions(),
      producer_changes: this.ledger.producer.changes(),
      product_changes: this.ledger.product.changes(),
      decision_changes: this.ledger.decision.changes(),
      recognition_changes: this.ledger.recognition.changes(),
      reviews: this.reviews.all(),
    };
  }

  private hold(recognition: RecognitionRecord): void {
    push(this.recognitionsOf, recognition.product_id, recognition);
    if (recognition.decision_id !== null) push(this.recognitionsBy, recognition.decision_id, recognition);
  }

  /** Decisions are gathered before the rows; one that only refused rows cite is not recorded. */
  private citedDecisions(): DecisionRecord[] {
    const events = [...this.ledger.recognition.additions(), ...this.ledger.recognition.changes().map(({ set }) => set)];
    const cited = new Set(events.map(({ decision_id }) => decision_id));
    return this.ledger.decision.additions().filter(({ id }) => cited.has(id));
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
