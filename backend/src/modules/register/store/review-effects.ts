import { z } from "@medusajs/framework/zod";
import { handleOf } from "../domain/handle";
import { parseLegalKind } from "../import/normalise/legal-type";
import { canonicalName } from "../import/plan/name-key";
import { insertRows } from "./bulk";
import { producersByIds, productsByIds, unitsByIds } from "./reads";
import { columnsOf, producerSchema } from "./records";
import type { Review } from "./reviews";
import type { Sql } from "./sql";

/**
 * The printed name means this producer: its products are linked to it, and the spelling is kept as one of its names.
 * @returns false where there is no such producer
 */
export async function linkProducer(sql: Sql, review: Review, producerId: string): Promise<boolean> {
  const [producer] = await producersByIds(sql, [producerId]);
  if (!producer) return false;
  const names = [producer.name, ...producer.aliases].map(canonicalName);
  if (!names.includes(canonicalName(review.text)))
    await sql("UPDATE producer SET aliases = array_append(aliases, ?), updated_at = now() WHERE id = ?", [
      review.text,
      producerId,
    ]);
  await sql(
    `UPDATE registered_product SET producer_id = ?, updated_at = now()
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND producer_id IS NULL AND producer_text = ?`,
    [producerId, JSON.stringify(review.product_ids), review.text],
  );
  return true;
}

/** The printed name means a producer of its own, which is recorded with what its first product says of the place. */
export async function addProducerOf(sql: Sql, review: Review, id: string): Promise<boolean> {
  const [product] = await productsByIds(sql, review.product_ids);
  if (!product) return false;
  const { province_text, district_text, commune_text, province_id, district_id, commune_id } = product;
  const producer = {
    id,
    handle: handleOf(review.text, id),
    name: review.text,
    aliases: [],
    legal_type: parseLegalKind(review.text),
    legal_type_text: null,
    tax_code: null,
    registration_number: null,
    address_text: null,
    ...{ province_text, district_text, commune_text, province_id, district_id, commune_id },
  };
  await insertRows(sql, "producer", columnsOf(producerSchema), [producer]);
  return linkProducer(sql, review, id);
}

/**
 * The product is this one under other facts: it is no longer shown, and what it was given counts for that one.
 * @returns the product it is, or null where there is no such product or it would be the same as itself
 */
export async function mergeProduct(sql: Sql, review: Review, productId: string): Promise<string | null> {
  const [target] = await productsByIds(sql, [productId]);
  const kept = target?.same_as ?? target?.id;
  if (!kept || review.product_ids.includes(kept)) return null;
  const merged = JSON.stringify(review.product_ids);
  await sql(
    `UPDATE registered_product SET same_as = ?, updated_at = now()
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) OR same_as IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [kept, merged, merged],
  );
  // The kept product is written too: whoever follows its changes learns of the recognitions it has gained.
  await sql("UPDATE registered_product SET updated_at = now() WHERE id = ?", [kept]);
  return kept;
}

const placeLevel = z.enum(["district", "commune"]);

/**
 * The printed name means this unit: products of the question and their producers are placed in it.
 * @returns false where there is no such unit of that level
 */
export async function placeInUnit(sql: Sql, review: Review, unitId: string): Promise<boolean> {
  const level = review.key.split("|")[1];
  const [unit] = await unitsByIds(sql, [unitId]);
  if (!unit || unit.level !== level) return false;
  const place = placeLevel.safeParse(level);
  if (!place.success) return true;
  const column = place.data;
  const ids = JSON.stringify(review.product_ids);
  await sql(
    `UPDATE registered_product SET ${column}_id = ?, updated_at = now()
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND ${column}_text = ?`,
    [unitId, ids, review.text],
  );
  await sql(
    `UPDATE producer SET ${column}_id = ?, updated_at = now() WHERE ${column}_text = ? AND ${column}_id IS NULL AND id IN
       (SELECT producer_id FROM registered_product WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)))`,
    [unitId, review.text, ids],
  );
  return true;
}
