import { z } from "@medusajs/framework/zod";
import type { IsoDay } from "../../../contracts/common";
import type { RowFault } from "../../../contracts/register-import";
import { type EventFault, extensionFault, revocationFault } from "../domain/event-rules";
import { planRecognition, type RecognitionInput } from "../import/plan/plan-event";
import { applyPlan } from "./apply-plan";
import { certificateFacts, productsByIds } from "./reads";
import { columnsOf, decisionSchema, type RegisterProduct, recognitionSchema } from "./records";
import type { Sql } from "./sql";

export type RevocationInput = {
  decision_number: string;
  decided_on: IsoDay;
  issuer: string | null;
  reason: string | null;
  source_url: string | null;
};
export type ExtensionInput = { until: IsoDay; legal_act: string; source_url: string | null };

export type EventResult =
  | { kind: "recorded"; product_id: string }
  /** The register holds this very event. */
  | { kind: "repeated"; product_id: string }
  | { kind: "no_such_product" }
  /** It contradicts what the register holds; the fault says how, in plain Vietnamese. */
  | { kind: "contradicts"; fault: RowFault | null }
  | { kind: "not_possible"; fault: EventFault };

type NewId = (prefix: string) => string;

/** Records one rank by a decision, under the rules of an import. Run in one transaction. */
export async function recordRecognition(
  sql: Sql,
  productId: string,
  input: RecognitionInput,
  recordedOn: IsoDay,
  newId: NewId,
): Promise<EventResult> {
  const product = await shownProduct(sql, productId);
  if (!product) return { kind: "no_such_product" };
  const plan = planRecognition(input, product, await heldOf(sql, product.id, input.decision_number), newId);
  if (plan.kind === "refused") return { kind: "contradicts", fault: plan.fault };
  if (plan.kind === "nothing_new") return { kind: "repeated", product_id: product.id };
  await applyPlan(sql, plan.plan, recordedOn);
  return { kind: "recorded", product_id: product.id };
}

/** Records that a decision withdraws a product's recognition. Run in one transaction. */
export async function recordRevocation(
  sql: Sql,
  productId: string,
  input: RevocationInput,
  newId: NewId,
): Promise<EventResult> {
  const product = await shownProduct(sql, productId);
  if (!product) return { kind: "no_such_product" };
  const fault = revocationFault(await factsOf(sql, product.id), input.decided_on);
  if (fault) return { kind: "not_possible", fault };
  const { decision_number, decided_on, issuer, reason, source_url } = input;
  const written = await sql(
    `INSERT INTO revocation (id, registered_product_id, decision_number, decided_on, issuer_text, reason, source_url)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [newId("rvc"), product.id, decision_number, decided_on, issuer, reason, source_url],
  );
  return { kind: written.length > 0 ? "recorded" : "repeated", product_id: product.id };
}

/** Records that a certificate is kept past its expiry. Run in one transaction. */
export async function recordExtension(
  sql: Sql,
  productId: string,
  input: ExtensionInput,
  newId: NewId,
): Promise<EventResult> {
  const product = await shownProduct(sql, productId);
  if (!product) return { kind: "no_such_product" };
  const fault = extensionFault(await factsOf(sql, product.id), input.until);
  if (fault) return { kind: "not_possible", fault };
  const written = await sql(
    `INSERT INTO extension (id, registered_product_id, until, legal_act, source_url)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [newId("ext"), product.id, input.until, input.legal_act, input.source_url],
  );
  return { kind: written.length > 0 ? "recorded" : "repeated", product_id: product.id };
}

/** The product itself, or the one it was found to be. */
async function shownProduct(sql: Sql, id: string): Promise<RegisterProduct | null> {
  const [product] = await productsByIds(sql, [id]);
  if (!product || product.same_as === null) return product ?? null;
  const [kept] = await productsByIds(sql, [product.same_as]);
  return kept ?? null;
}

async function factsOf(sql: Sql, productId: string) {
  const facts = (await certificateFacts(sql, [productId])).get(productId);
  if (!facts) throw new Error(`No facts of ${productId}`);
  return facts;
}

async function heldOf(sql: Sql, productId: string, number: string | null) {
  const decisions = await sql(
    `SELECT ${columnsOf(decisionSchema).join(", ")} FROM decision
     WHERE deleted_at IS NULL AND (number = ? OR id IN
       (SELECT decision_id FROM recognition WHERE registered_product_id = ? AND deleted_at IS NULL)) ORDER BY id`,
    [number, productId],
  );
  const recognitions = await sql(
    `SELECT ${columnsOf(recognitionSchema).join(", ")} FROM recognition
     WHERE deleted_at IS NULL AND registered_product_id IN (SELECT id FROM registered_product WHERE id = ? OR same_as = ?)
     ORDER BY id`,
    [productId, productId],
  );
  return {
    decisions: z.array(decisionSchema).parse(decisions),
    recognitions: z
      .array(recognitionSchema)
      .parse(recognitions)
      .map(({ registered_product_id: _of, ...rest }) => ({ ...rest, product_id: productId })),
  };
}
