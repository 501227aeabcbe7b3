import type { Word } from "../../../platform/vietnamese/variants";
import { holdsWords, sameWords } from "./match-words";

/** Finds names by the beginnings of their words without looking at each. */
export type WordIndex<Item> = {
  /** Those called exactly so first, then those whose words begin so, each in the order they were given in. */
  find(asked: readonly Word[], most: number): Item[];
};

const PREFIX = 2;

/** @param words of an item's name */
export function wordIndex<Item>(items: readonly Item[], words: (item: Item) => readonly Word[]): WordIndex<Item> {
  const named = items.map((item) => ({ item, words: words(item) }));
  const byPrefix = new Map<string, typeof named>();
  for (const entry of named) {
    for (const prefix of new Set(entry.words.map(({ folded }) => folded.slice(0, PREFIX)))) {
      const bucket = byPrefix.get(prefix);
      if (bucket) bucket.push(entry);
      else byPrefix.set(prefix, [entry]);
    }
  }
  const candidates = (asked: readonly Word[]) => {
    const buckets = asked
      .filter(({ folded }) => folded.length >= PREFIX)
      .map(({ folded }) => byPrefix.get(folded.slice(0, PREFIX)) ?? []);
    return buckets.reduce((smallest, bucket) => (bucket.length < smallest.length ? bucket : smallest), named);
  };
  return {
    find(asked, most) {
      const exact: Item[] = [];
      const begun: Item[] = [];
      for (const entry of candidates(asked)) {
        if (!holdsWords(asked, entry.words)) continue;
        if (sameWords(asked, entry.words)) exact.push(entry.item);
        else if (begun.length < most) begun.push(entry.item);
      }
      return [...exact, ...begun].slice(0, most);
    },
  };
}
