import type { IsoDay } from "../../../contracts/common";
import { handleOf } from "../domain/handle";
import type { ProductRecord, RecognitionRecord, RecordChange, RegisterChangePlan } from "../import/plan/types";
import { insertRows, updateRows } from "./bulk";
import { type LegalReader, legalReader } from "./legal";
import { columnsOf, decisionSchema, producerSchema, productSchema, recognitionSchema } from "./records";
import type { Sql } from "./sql";

const TABLES = {
  producer: columnsOf(producerSchema),
  registered_product: columnsOf(productSchema),
  decision: columnsOf(decisionSchema),
  recognition: columnsOf(recognitionSchema),
};

/** What a plan says of the records; its account of rows and faults is kept elsewhere. */
export type RecordChanges = Omit<RegisterChangePlan, "rows" | "faults" | "counts" | "reviews">;

/** Writes what a plan adds and changes. Run in one transaction. `recordedOn` is the day in Việt Nam. */
export async function applyPlan(sql: Sql, plan: RecordChanges, recordedOn: IsoDay): Promise<void> {
  const legal = await legalReader(sql, recordedOn);
  await insertRows(sql, "producer", TABLES.producer, plan.new_producers.map(withHandle));
  const products = plan.new_products.map((product) => ({
    ...withHandle(product),
    group_code: legal.groupOf(product.group_text),
  }));
  await insertRows(sql, "registered_product", TABLES.registered_product, products);
  await insertRows(sql, "decision", TABLES.decision, plan.new_decisions);
  const recognitions = plan.new_recognitions.map(({ product_id, ...rest }) => ({
    ...rest,
    registered_product_id: product_id,
    recorded_on: recordedOn,
    legal_document_id: legal.criteriaSetOf(rest.decided_on),
  }));
  await insertRows(sql, "recognition", TABLES.recognition, recognitions);
  await change(sql, "producer", plan.producer_changes);
  await change(
    sql,
    "registered_product",
    plan.product_changes.map((entry) => withGroup(entry, legal)),
  );
  await change(sql, "decision", plan.decision_changes);
  await change(
    sql,
    "recognition",
    plan.recognition_changes.map((entry) => withCriteria(entry, legal)),
  );
}

function withHandle<Entity extends { id: string; name: string }>(record: Entity): Entity & { handle: string } {
  return { ...record, handle: handleOf(record.name, record.id) };
}

function withGroup({ id, set }: RecordChange<ProductRecord>, legal: LegalReader) {
  return { id, set: set.group_text === undefined ? set : { ...set, group_code: legal.groupOf(set.group_text) } };
}

function withCriteria({ id, set }: RecordChange<RecognitionRecord>, legal: LegalReader) {
  const decidedOn = set.decided_on;
  return { id, set: decidedOn === undefined ? set : { ...set, legal_document_id: legal.criteriaSetOf(decidedOn) } };
}

async function change(sql: Sql, table: keyof typeof TABLES, changes: { id: string; set: object }[]): Promise<void> {
  const columns = TABLES[table].filter((column) => column !== "id");
  await updateRows(sql, table, columns, changes);
}
