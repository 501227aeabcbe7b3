/** Enough for every name of a national register; beyond it the memory is emptied rather than grown. */
const MOST = 50_000;

/** Remembers the answers of a pure function of one text: a register repeats its places and producers thousands of times. */
export function remembered(compute: (text: string) => string): (text: string) => string {
  const answers = new Map<string, string>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
}
