import { foldTelex } from "../../../platform/vietnamese/telex";
import { isOneEditAway } from "./edit-distance";

/** More corrections than this for one word would match almost anything. */
const MOST_CORRECTIONS = 16;

/** The words of an index, arranged to find those one typing error away from a given word without looking at all of them. */
export class Vocabulary {
  private readonly words: ReadonlySet<string>;
  /** Every word under itself and under each form with one letter left out. */
  private readonly byShortened = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) {
      for (const form of shortenings(word)) {
        const bucket = this.byShortened.get(form);
        if (bucket === undefined) this.byShortened.set(form, [word]);
        else bucket.push(word);
      }
    }
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Whether some word begins like this. */
  hasPrefix(start: string): boolean {
    for (const word of this.words) if (word.startsWith(start)) return true;
    return false;
  }

  /**
   * Words that differ by one letter left out, added, replaced or swapped with its neighbour, or by Telex keys left as
   * typed. Numbers are never corrected: another number is another thing.
   * @param word folded
   */
  corrections(word: string): string[] {
    if (/\d/u.test(word)) return [];
    const telex = foldTelex(word);
    const near = [...new Set(shortenings(word).flatMap((form) => this.byShortened.get(form) ?? []))]
      .filter((candidate) => candidate !== word && isOneEditAway(word, candidate))
      .sort((a, b) => Number(b[0] === word[0]) - Number(a[0] === word[0]) || b.length - a.length || (a < b ? -1 : 1));
    const meant = telex !== word && this.words.has(telex) ? [telex] : [];
    return [...new Set([...meant, ...near])].slice(0, MOST_CORRECTIONS);
  }
}

function shortenings(word: string): string[] {
  return [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))];
}
