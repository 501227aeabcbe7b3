/**
 * Words a minute of a slow reader. Adults read 184 ± 29 words a minute aloud, the average of 17 languages (Trauzettel-Klosinski and
 * Dietz 2012, doi:10.1167/iovs.11-8284); who is over sixty reads 38 fewer (doi:10.1097/OPX.0000000000001746). One standard deviation
 * below that. Vietnamese is written by the syllable, and each is counted as a word, though many words have two.
 */
const WORDS_A_MINUTE = 184 - 29 - 38;

/** What somebody has read so far. Every line is read once: who knows the navigation does not read it again on each page. */
export class Reading {
  private readonly known = new Set<string>();
  private count = 0;

  /** @param shown everything a page shows, a line for each of its blocks */
  read(shown: string): void {
    for (const line of shown.split("\n").map((text) => text.trim())) {
      if (this.known.has(line)) continue;
      this.known.add(line);
      this.count += line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    }
  }

  get words(): number {
    return this.count;
  }

  get seconds(): number {
    return (this.count / WORDS_A_MINUTE) * 60;
  }
}
