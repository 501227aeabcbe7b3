import type { Label } from "../plan/index-plan";
import { type Fragment, fragment, join } from "../store/fragment";
import {
  type Combination,
  foldedText,
  matchQuery,
  neighbourQuery,
  spellingQuery,
  type Term,
  typedQuery,
  wordQuery,
} from "../text/text-query";

/** The words of a query as one stage understands them. */
export type Matching = { terms: readonly Term[]; combination: Combination; labels: readonly Label[] | null };

/** Weights of the classes D, C, B, A: a word in the title counts for more than in all other fields together. */
const WORD_WEIGHTS = "'{0.05, 0.15, 0.4, 1.0}'";
/** Words that stand together say more than scattered ones, wherever they stand: "tháp mười" the place, not "trứng muối". */
const NEIGHBOUR_WEIGHTS = "'{0.6, 0.7, 0.8, 1.0}'";

/** Whoever types marks gets documents with those marks first (dừa, not dứa or dưa), whatever else matches better. */
const SPELLING = 8;
/** A word as typed is worth more than its correction. */
const TYPED = 2;
const SAME_TITLE = 0.5;
const TITLE_BEGINS = 0.3;

/** Condition a document fulfils to be found. */
export function matchCondition({ terms, combination, labels }: Matching): Fragment {
  return fragment("search @@ ?::tsquery", matchQuery(terms, combination, labels));
}

/** How well a document fits; larger is better. Comparable within one query only. */
export function score({ terms }: Matching): Fragment {
  const neighbours = neighbourQuery(terms);
  const spelling = spellingQuery(terms);
  const hasCorrections = terms.some(({ corrections }) => corrections.length > 0);
  const parts = [
    rank(1, WORD_WEIGHTS, wordQuery(terms)),
    ...(neighbours === null ? [] : [rank(1, NEIGHBOUR_WEIGHTS, neighbours)]),
    ...(spelling === null ? [] : [rank(SPELLING, WORD_WEIGHTS, spelling)]),
    ...(hasCorrections ? [rank(TYPED, WORD_WEIGHTS, typedQuery(terms))] : []),
    titleBonus(foldedText(terms)),
  ];
  return join(parts, " + ");
}

function rank(factor: number, weights: string, query: string): Fragment {
  return fragment(`${factor} * ts_rank(${weights}, search, ?::tsquery)`, query);
}

function titleBonus(words: string): Fragment {
  return fragment(
    `CASE WHEN title = ? THEN ${SAME_TITLE} WHEN starts_with(title, ?) THEN ${TITLE_BEGINS} ELSE 0 END`,
    words,
    words,
  );
}
