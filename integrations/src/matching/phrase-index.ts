import { sameWord, type Word } from "./vietnamese";

/** Phrases found in a text in one pass, however many there are. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, { phrase: readonly Word[]; value: T }[]>();

  add(phrase: readonly Word[], value: T): void {
    const [first] = phrase;
    if (!first) return;
    const there = this.byFirst.get(first.folded) ?? [];
    this.byFirst.set(first.folded, there);
    there.push({ phrase, value });
  }

  /** Every phrase that stands in the text, with the place of its first word. */
  in(words: readonly Word[]): { readonly phrase: readonly Word[]; readonly value: T; readonly at: number }[] {
    return words.flatMap((word, at) =>
      (this.byFirst.get(word.folded) ?? []).flatMap(({ phrase, value }) => {
        const stands = phrase.every((part, offset) => {
          const there = words[at + offset];
          return there !== undefined && sameWord(part, there);
        });
        return stands ? [{ phrase, value, at }] : [];
      }),
    );
  }
}
