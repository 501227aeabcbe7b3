import { z } from "@medusajs/framework/zod";
import { CATALOGUE, type CatalogueEntry } from "../store/catalogue";
import type { Database } from "../store/database";
import { allOf, type Fragment, fragment, join } from "../store/fragment";
import { type Matching, matchCondition } from "./matching";
import type { Request } from "./request";
import type { Understanding } from "./stages";

/** A whole result in order, as positions in the document table. Its length is the exact count; pages are slices of it. */
export type ResultList = { positions: Int32Array; scores: Float32Array | null };

/** The state of an index at one moment. */
export type Snapshot = { planHash: string; revision: number; wordRevision: number };

/** One page of documents and the state of the index they were read at. */
export type ResultPage = {
  snapshot: Snapshot;
  /** `place` counts from 0 on this page. */
  hits: { place: number; id: string; document: Record<string, unknown> }[];
};

const documentSchema = z.custom<Record<string, unknown>>((value) => typeof value === "object" && value !== null);
const snapshotSchema = z.object({
  plan_hash: z.string(),
  revision: z.coerce.number(),
  word_revision: z.coerce.number(),
});
/** Columns of a statement that reads a page: the state of the index, and documents with their place in the page, from 0. */
export const pageSchema = snapshotSchema.extend({
  hits: z.array(z.tuple([z.number(), z.string(), documentSchema])),
});

/** Condition of everything a request finds: its words and its filters. */
export function foundCondition({ filters }: Pick<Request, "filters">, understanding: Understanding | null): Fragment {
  if (understanding === null) return filters;
  return allOf([understanding.matching === null ? fragment("FALSE") : matchCondition(understanding.matching), filters]);
}

/** Number of documents a matching finds, filters aside, counted no further than asked. */
export async function countMatches(
  database: Database,
  entry: CatalogueEntry,
  matching: Matching,
  most: number,
): Promise<number> {
  const parts = [
    fragment(`SELECT count(*)::int AS hits FROM (SELECT 1 FROM ${entry.document_table} WHERE`),
    matchCondition(matching),
    fragment("LIMIT ?) AS found", most),
  ];
  const [row] = await database.read(z.object({ hits: z.number() }), join(parts, " "));
  return row?.hits ?? 0;
}

/** Reads the documents at some positions, in that order; positions deleted meanwhile are left out. */
export async function readPage(database: Database, entry: CatalogueEntry, positions: Int32Array): Promise<ResultPage> {
  const [row] = await database.read(
    pageSchema,
    fragment(
      `SELECT plan_hash, revision, word_revision, COALESCE((
        SELECT json_agg(json_build_array(place - 1, id, document) ORDER BY place)
        FROM unnest(?::int[]) WITH ORDINALITY AS wanted (pos, place) JOIN ${entry.document_table} USING (pos)
      ), '[]'::json) AS hits FROM ${CATALOGUE} WHERE name = ?`,
      Array.from(positions),
      entry.name,
    ),
  );
  return pageOf(row);
}

/** @param row missing where the index is gone */
export function pageOf(row: z.infer<typeof pageSchema> | undefined): ResultPage {
  return {
    hits: (row?.hits ?? []).map(([place, id, document]) => ({ place, id, document })),
    snapshot: snapshotOf(row),
  };
}

/** The state of an index now. */
export async function readSnapshot(database: Database, { name }: Pick<CatalogueEntry, "name">): Promise<Snapshot> {
  const [row] = await database.read(
    snapshotSchema,
    fragment(`SELECT plan_hash, revision, word_revision FROM ${CATALOGUE} WHERE name = ?`, name),
  );
  return snapshotOf(row);
}

function snapshotOf(row: z.infer<typeof snapshotSchema> | undefined): Snapshot {
  return {
    planHash: row?.plan_hash ?? "",
    revision: row?.revision ?? 0,
    wordRevision: row?.word_revision ?? 0,
  };
}
