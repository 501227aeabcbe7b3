import { seededRandom } from "../generate/random.mjs";

/** A search someone might type, and the words of the title it was made of. */
export type TypedQuery = { q: string; meant: string };

/** The first two to four words of titles, with their accents. */
export function accentedQueries(titles: readonly string[], count: number, seed: number): TypedQuery[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const meant = random.pick(titles).split(" ").slice(0, random.integer(2, 4)).join(" ");
    return { q: meant, meant };
  });
}

/** The same with one typing error in the first word of four letters or more: letters swapped, one doubled, or one left out. */
export function mistypedQueries(titles: readonly string[], count: number, seed: number): TypedQuery[] {
  const random = seededRandom(seed + 1);
  return accentedQueries(titles, count, seed).flatMap(({ meant }) => {
    const words = meant.split(" ");
    const place = words.findIndex((word) => word.length >= 4);
    const word = words[place];
    if (word === undefined) return [];
    words[place] = mistyped(word, random.integer(0, 2), random.integer(1, word.length - 2));
    return [{ q: words.join(" "), meant }];
  });
}

function mistyped(word: string, kind: number, at: number): string {
  const [before, here, next, after] = [
    word.slice(0, at),
    word.slice(at, at + 1),
    word.slice(at + 1, at + 2),
    word.slice(at + 2),
  ];
  if (kind === 0) return before + next + here + after;
  if (kind === 1) return before + here + here + next + after;
  return before + next + after;
}
