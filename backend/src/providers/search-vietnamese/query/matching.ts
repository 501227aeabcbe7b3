import type { Label } from "../plan/index-plan";
import { type Fragment, fragment, join } from "../store/fragment";
import {
  type Combination,
  foldedText,
  matchQuery,
  rankQuery,
  spellingQuery,
  type Term,
  typedQuery,
} from "../text/text-query";

/** The words of a query as one stage understands them. */
export type Matching = { terms: readonly Term[]; combination: Combination; labels: readonly Label[] | null };

/** Weights of the classes D, C, B, A: a word in the title counts for more than in all other fields together. */
const WEIGHTS = "'{0.05, 0.15, 0.4, 1.0}'";

/** Whoever types marks gets documents with those marks first (dừa, not dứa or dưa), whatever else matches better. */
const SPELLING = 8;
/** A word as typed is worth more than its correction. */
const TYPED = 2;
const SAME_TITLE = 0.5;
const TITLE_BEGINS = 0.1;

/** Condition a document fulfils to be found. */
export function matchCondition({ terms, combination, labels }: Matching): Fragment {
  return fragment("search @@ ?::tsquery", matchQuery(terms, combination, labels));
}

/** How well a document fits; larger is better. Comparable within one query only. */
export function score({ terms }: Matching): Fragment {
  const spelling = spellingQuery(terms);
  const title = foldedText(terms);
  const parts = [
    rank(1, rankQuery(terms)),
    fragment(`CASE WHEN title = ? THEN ${SAME_TITLE} WHEN starts_with(title, ?) THEN ${TITLE_BEGINS} ELSE 0 END`, title, title),
  ];
  if (spelling !== null) parts.push(rank(SPELLING, spelling));
  if (terms.some(({ corrections }) => corrections.length > 0)) parts.push(rank(TYPED, typedQuery(terms)));
  return join(parts, " + ");
}

function rank(weight: number, query: string): Fragment {
  return fragment(`${weight} * ts_rank(${WEIGHTS}, search, ?::tsquery)`, query);
}
