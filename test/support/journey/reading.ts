/** Vietnamese is written by the syllable, and read aloud at 5.25 syllables a second (Coupé et al. 2019, doi:10.1126/sciadv.aaw2594). */
const SYLLABLES_A_MINUTE = 5.25 * 60;

/**
 * How much slower than the average of 184 words a minute somebody reads who is over sixty, by 38 words (doi:10.1097/OPX.0000000000001746),
 * and slow at that, by one standard deviation, 29 words (Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284).
 */
const SLOW = (184 - 38 - 29) / 184;

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
    return (this.count / (SYLLABLES_A_MINUTE * SLOW)) * 60;
  }
}
