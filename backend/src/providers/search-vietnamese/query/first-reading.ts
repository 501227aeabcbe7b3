import { z } from "@medusajs/framework/zod";
import { CATALOGUE } from "../store/catalogue";
import type { Database } from "../store/database";
import { type Fragment, fragment, join } from "../store/fragment";
import { type CountedRow, countedColumns, countFacets } from "./count-facets";
import type { Facet } from "./facet-request";
import type { FacetResults } from "./facets";
import { foundCondition, pageOf, pageSchema, type ResultList, type ResultPage } from "./lists";
import { score } from "./matching";
import type { Request } from "./request";
import type { Understanding } from "./stages";

/** What one statement tells of a question that was not asked before. */
export type FirstReading = {
  list: ResultList;
  page: ResultPage;
  /** Null where the facets must be counted by a statement of their own. */
  facets: FacetResults | null;
};

/** Up to so many documents their values are read and counted here; beyond that PostgreSQL counts them faster. */
const MOST_COUNTED = 250;

const value = z.union([z.string(), z.number(), z.boolean()]);
const readingSchema = pageSchema.extend({
  positions: z.array(z.number()),
  scores: z.array(z.number()).nullable(),
  counted: z
    .array(z.custom<CountedRow>((row) => z.array(z.union([value, z.array(value)]).nullable()).safeParse(row).success))
    .nullable(),
});

/** Reads the ordered list of everything found, the documents of the page and, of a short result, its facets, at once. */
export async function readFirst(
  database: Database,
  request: Request,
  understanding: Understanding | null,
  facets: readonly Facet[],
): Promise<FirstReading> {
  const columns = countedColumns(facets);
  const names = columns?.map(({ name }) => name) ?? [];
  const [row] = await database.read(readingSchema, statement(request, understanding, names));
  return {
    list: {
      positions: Int32Array.from(row?.positions ?? []),
      scores: row?.scores ? Float32Array.from(row.scores) : null,
    },
    page: pageOf(row),
    facets: columns && row?.counted ? countFacets(facets, columns, row.counted) : null,
  };
}

function statement(request: Request, understanding: Understanding | null, counted: readonly string[]): Fragment {
  const { entry, skip, take, wantsScores } = request;
  const counting =
    counted.length === 0
      ? "NULL"
      : `CASE WHEN (SELECT count(*) FROM found) <= ${MOST_COUNTED}
          THEN (SELECT COALESCE(json_agg(json_build_array(${counted.join(", ")})), '[]'::json) FROM found) END`;
  return join(
    [
      fragment("WITH found AS MATERIALIZED ("),
      foundStatement(request, understanding, counted),
      fragment(
        `) SELECT plan_hash, revision, word_revision,
          (SELECT COALESCE(json_agg(pos ORDER BY place), '[]'::json) FROM found) AS positions,
          ${wantsScores ? "(SELECT COALESCE(json_agg(score ORDER BY place), '[]'::json) FROM found)" : "NULL"} AS scores,
          (SELECT COALESCE(json_agg(json_build_array(place - ?::int, id, document) ORDER BY place), '[]'::json)
            FROM found JOIN ${entry.document_table} USING (pos) WHERE place >= ? AND place < ?) AS hits,
          ${counting} AS counted
        FROM ${CATALOGUE} WHERE name = ?`,
        skip,
        skip,
        skip + take,
        entry.name,
      ),
    ],
    " ",
  );
}

/** Everything found, numbered in its order from 0, and no wider than what is asked of it. */
function foundStatement(request: Request, understanding: Understanding | null, counted: readonly string[]): Fragment {
  const { entry, order, wantsScores } = request;
  const matching = understanding?.matching ?? null;
  const needsScore = matching !== null && (wantsScores || order.sql.includes("score"));
  const columns = [...new Set(["pos", "title", "title_words", ...order.columns, ...counted])].join(", ");
  return join(
    [
      fragment(
        `SELECT ${["pos", ...(wantsScores ? ["score"] : []), ...counted].join(", ")},
          row_number() OVER (ORDER BY ${order.sql}) - 1 AS place FROM (SELECT ${columns},`,
      ),
      needsScore ? score(matching) : fragment("0"),
      fragment(`AS score FROM ${entry.document_table} WHERE`),
      foundCondition(request, understanding),
      fragment(") AS matched"),
    ],
    " ",
  );
}
