import { COMPANY_MARKERS, commonForm, NOISE_PHRASES, TASTE_MARKERS } from "./lexicon";
import { type Phrase, without } from "./portrait";
import { type Measured, measured } from "./quantity";
import { fullySpelled, sameWord, type Word, wordsOf } from "./vietnamese";

/** A listing's title taken apart. */
export interface Title extends Pick<Measured, "quantities" | "strengths"> {
  /** All words, contents and strengths aside. */
  readonly words: Phrase;
  /** Parts between commas, dashes, brackets; in order. */
  readonly segments: readonly Phrase[];
  /** Written with marks, at least here and there. */
  readonly marked: boolean;
  /** `A + B`, `kèm`: more than one product in one offer. */
  readonly joined: boolean;
}

const BRACKETS = /[([{【（]([^()[\]{}【】（）]*)[)\]}】）]/gu;
const SEPARATORS = /[,;:|_()[\]{}•·/!?~*"“”«»]|\s[-–—]|[-–—]\s|\.\s|\s\.|\p{Extended_Pictographic}/u;

/** A marker counts only as it is spelled: `KEM` is ice cream, `kèm` is "along with". */
const spelled = (markers: Phrase, { folded, spelling }: Word) =>
  markers.some((marker) => marker.folded === folded && marker.spelling === (spelling ?? `0${folded}`));

/** Brackets hold a remark of their own; what stands around them is one sentence: `Yến chưng (nhãn đỏ) cay`. */
function partsOf(text: string): string[] {
  const remarks = [...text.matchAll(BRACKETS)].map(([, inside = ""]) => inside);
  return [text.replace(BRACKETS, " "), ...remarks].flatMap((part) => part.split(SEPARATORS));
}

export function titleOf(text: string): Title {
  const { rest, quantities, strengths } = measured(commonForm(text.slice(0, 500)));
  const segments = partsOf(rest)
    .map(wordsOf)
    .filter(({ length }) => length > 0);
  const joined = /\s\+\s/.test(rest) || wordsOf(rest).some((word) => spelled(COMPANY_MARKERS, word));
  const words = wordsOf(rest);
  return { words, segments, quantities, strengths, joined, marked: words.some(({ spelling }) => spelling !== null) };
}

/** Takes words out of a title one by one and says which were not there. A word said twice is there twice. */
export function covered(wanted: Phrase, words: Phrase): { readonly missing: Phrase; readonly rest: Phrase } {
  const rest = [...words];
  const missing: Word[] = [];
  for (const word of wanted) {
    const at = rest.findIndex((there) => sameWord(word, there));
    if (at < 0) missing.push(word);
    else rest.splice(at, 1);
  }
  return { missing, rest };
}

/** What explains a title's words: the product's own name, read leniently, and its surroundings, read to the letter. */
export interface Known {
  readonly own: Phrase;
  readonly around: Phrase;
}

/** What a segment says beyond the known words, praise and packing. `taste`: it introduces a flavour. */
export function saysMore(segment: Phrase, known: Known, marked: boolean): { words: Phrase; taste: boolean } {
  // In a title with marks a word without any is what it says: `cam` is an orange, not the district Cẩm Giàng.
  const toTheLetter = (words: Phrase) => (marked ? fullySpelled(words) : words);
  const around = fullySpelled(known.around);
  const explain = (words: Phrase) => covered(around, toTheLetter(covered(known.own, words).rest)).rest;
  // "an toàn" is praise although a brand has "An" in it, and a name may itself be praise: whichever explains more.
  const ways = [without(explain(segment), NOISE_PHRASES), explain(without(toTheLetter(segment), NOISE_PHRASES))];
  const [left = []] = ways.sort((a, b) => a.length - b.length);
  const words = left.filter(({ folded }) => !/^\d+$/.test(folded));
  const taste = words.some((word) => spelled(TASTE_MARKERS, word));
  return { words: words.filter((word) => !spelled(TASTE_MARKERS, word)), taste };
}

/** The segments that say what the goods are: those needed to say all of it, and any that says half of it. */
export function mainSegments(name: Phrase, segments: readonly Phrase[]): ReadonlySet<Phrase> {
  const left = (wanted: Phrase, segment: Phrase) => covered(wanted, segment).missing;
  const main = new Set(segments.filter((segment) => left(name, segment).length * 2 <= name.length));
  let wanted = [...main].reduce<Phrase>(left, name);
  while (wanted.length > 0) {
    const rest = segments.filter((segment) => !main.has(segment));
    const [best] = rest.sort((a, b) => left(wanted, a).length - left(wanted, b).length);
    if (!best || left(wanted, best).length === wanted.length) break;
    main.add(best);
    wanted = left(wanted, best);
  }
  return main;
}
