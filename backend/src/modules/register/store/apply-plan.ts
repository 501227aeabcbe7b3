import type { IsoDay } from "../../../contracts/common";
import { handleOf } from "../domain/handle";
import type { RecognitionRecord, RecordChange, RegisterChangePlan } from "../import/plan/types";
import { insertRows, updateRows } from "./bulk";
import { columnsOf, decisionSchema, producerSchema, productSchema, recognitionSchema } from "./records";
import type { Sql } from "./sql";

const TABLES = {
  producer: columnsOf(producerSchema),
  registered_product: columnsOf(productSchema),
  decision: columnsOf(decisionSchema),
  recognition: columnsOf(recognitionSchema),
};

/** Writes what a plan adds and changes. Run in one transaction. `recordedOn` is the day in Việt Nam. */
export async function applyPlan(sql: Sql, plan: RegisterChangePlan, recordedOn: IsoDay): Promise<void> {
  await insertRows(sql, "producer", TABLES.producer, plan.new_producers.map(withHandle));
  await insertRows(sql, "registered_product", TABLES.registered_product, plan.new_products.map(withHandle));
  await insertRows(sql, "decision", TABLES.decision, plan.new_decisions);
  await insertRows(
    sql,
    "recognition",
    TABLES.recognition,
    plan.new_recognitions.map(({ product_id, ...rest }) => ({
      ...rest,
      registered_product_id: product_id,
      recorded_on: recordedOn,
    })),
  );
  await change(sql, "producer", plan.producer_changes);
  await change(sql, "registered_product", plan.product_changes);
  await change(sql, "decision", plan.decision_changes);
  await change(sql, "recognition", plan.recognition_changes satisfies RecordChange<RecognitionRecord>[]);
}

function withHandle<Entity extends { id: string; name: string }>(record: Entity): Entity & { handle: string } {
  return { ...record, handle: handleOf(record.name, record.id) };
}

async function change(sql: Sql, table: keyof typeof TABLES, changes: { id: string; set: object }[]): Promise<void> {
  await updateRows(
    sql,
    table,
    TABLES[table].filter((column) => column !== "id"),
    changes,
  );
}
