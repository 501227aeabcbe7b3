import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import { rowsOf } from "../../../platform/database/rows-of";

const proofSchema = z.object({ sha256: z.string(), name: z.string(), media_type: z.string(), bytes: z.number() });
export type Proof = z.infer<typeof proofSchema>;

const COLUMNS = Object.keys(proofSchema.shape).join(", ");

export type NewProof = { name: string; media_type: string; content: Buffer; stored_by: string };

/** Stores a file under the hash of its content; the same content is stored once, under its first name. */
export async function storeProof(knex: Knex, { name, media_type, content, stored_by }: NewProof): Promise<Proof> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  await knex.raw(
    `insert into indicator_proof (sha256, name, media_type, bytes, content, stored_by) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [sha256, name, media_type, content.length, content, stored_by],
  );
  const [stored] = await proofsOf(knex, [sha256]);
  if (!stored) throw new Error("The proof was not stored");
  return stored;
}

export async function proofsOf(knex: Knex, hashes: readonly string[]): Promise<Proof[]> {
  return rowsOf(knex, proofSchema, `select ${COLUMNS} from indicator_proof where sha256 = any(?::text[])`, [
    [...hashes],
  ]);
}

/** @param units only where a fact of one of these units names it; null limits nothing */
export async function readProof(
  knex: Knex,
  sha256: string,
  units: readonly string[] | null,
): Promise<(Proof & { content: Buffer }) | null> {
  const schema = proofSchema.extend({ content: z.instanceof(Buffer) });
  const limit = units === null ? null : [...units];
  const [row] = await rowsOf(
    knex,
    schema,
    `select ${COLUMNS}, content from indicator_proof where sha256 = ? and (?::text[] is null or exists (
       select from indicator_fact f where f.proofs @> array[indicator_proof.sha256] and f.unit_id = any(?::text[])))`,
    [sha256, limit, limit],
  );
  return row ?? null;
}
