import { z } from "@medusajs/framework/zod";
import { type CertificateFacts, certificateFactsSchema } from "../domain/certificate-facts";
import {
  columnsOf,
  producerSchema,
  productSchema,
  type RegisterProducer,
  type RegisterProduct,
  type Unit,
  unitSchema,
} from "./records";
import type { Sql } from "./sql";

export async function productsByIds(sql: Sql, ids: readonly string[]): Promise<RegisterProduct[]> {
  return byIds(sql, "registered_product", productSchema, ids);
}

export async function producersByIds(sql: Sql, ids: readonly string[]): Promise<RegisterProducer[]> {
  return byIds(sql, "producer", producerSchema, ids);
}

export async function unitsByIds(sql: Sql, ids: readonly string[]): Promise<Unit[]> {
  return byIds(sql, "admin_unit", unitSchema, ids);
}

/** Ids of the products that are shown, in a stable order, for walking through the whole register. */
export async function productIdsAfter(sql: Sql, after: string, limit: number): Promise<string[]> {
  const rows = await sql(
    "SELECT id FROM registered_product WHERE id > ? AND same_as IS NULL AND deleted_at IS NULL ORDER BY id LIMIT ?",
    [after, limit],
  );
  return rows.map((row) => z.object({ id: z.string() }).parse(row).id);
}

const FACTS = `
  SELECT wanted.id AS product_id, jsonb_build_object(
    'recognitions', coalesce((
      SELECT jsonb_agg(jsonb_build_object(
        'stars', r.stars, 'kind', r.kind, 'decision_number', d.number, 'decided_on', coalesce(r.decided_on, d.decided_on),
        'year', coalesce(r.year, d.year), 'issuer', coalesce(r.issuer_text, d.issuer_text),
        'legal_document', l.number, 'source_url', r.source_url, 'recorded_on', r.recorded_on, 'sample', false) ORDER BY r.id)
      FROM recognition r LEFT JOIN decision d ON d.id = r.decision_id LEFT JOIN legal_document l ON l.id = r.legal_document_id
      WHERE r.registered_product_id = ANY (same.ids) AND r.deleted_at IS NULL), '[]'),
    'revocations', coalesce((
      SELECT jsonb_agg(jsonb_build_object('decision_number', v.decision_number, 'decided_on', v.decided_on,
        'reason', v.reason) ORDER BY v.id)
      FROM revocation v WHERE v.registered_product_id = ANY (same.ids) AND v.deleted_at IS NULL), '[]'),
    'extensions', coalesce((
      SELECT jsonb_agg(jsonb_build_object('until', e.until, 'legal_act', e.legal_act) ORDER BY e.id)
      FROM extension e WHERE e.registered_product_id = ANY (same.ids) AND e.deleted_at IS NULL), '[]')) AS facts
  FROM unnest(ARRAY(SELECT jsonb_array_elements_text(?::jsonb))) AS wanted (id)
  CROSS JOIN LATERAL (
    SELECT array_agg(p.id) AS ids FROM registered_product p
    WHERE (p.id = wanted.id OR p.same_as = wanted.id) AND p.deleted_at IS NULL) AS same`;

/** What certificates are derived from, by product id; every id asked for is answered. */
export async function certificateFacts(sql: Sql, ids: readonly string[]): Promise<Map<string, CertificateFacts>> {
  const rows = await sql(FACTS, [JSON.stringify(ids)]);
  const row = z.object({ product_id: z.string(), facts: certificateFactsSchema });
  return new Map(rows.map((found) => row.parse(found)).map(({ product_id, facts }) => [product_id, facts]));
}

async function byIds<Schema extends z.ZodObject>(
  sql: Sql,
  table: string,
  schema: Schema,
  ids: readonly string[],
): Promise<z.infer<Schema>[]> {
  const rows = await sql(
    `SELECT ${columnsOf(schema).join(", ")} FROM ${table}
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL ORDER BY id`,
    [JSON.stringify(ids)],
  );
  return rows.map((row) => schema.parse(row));
}
