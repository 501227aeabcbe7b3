/** Two people's answers to one question, given without seeing each other's. */
export type Answers<Verdict extends string> = { readonly first: Verdict; readonly second: Verdict };

export type Agreement<Verdict extends string> = {
  readonly pairs: number;
  readonly agreed: number;
  readonly kappa: number | null;
  readonly table: readonly (Answers<Verdict> & { readonly count: number })[];
};

/**
 * Cohen's kappa: agreement beyond what chance alone would give, (observed − expected) ÷ (1 − expected). Who is "first" is the one
 * who decided first, so the two columns are no fixed people.
 * @returns kappa null for fewer than two pairs, and where chance explains everything (all answers are one and the same)
 */
export function agreementOf<Verdict extends string>(answers: readonly Answers<Verdict>[]): Agreement<Verdict> {
  const pairs = answers.length;
  const agreed = answers.filter(({ first, second }) => first === second).length;
  const verdicts = [...new Set(answers.flatMap(({ first, second }) => [first, second]))].sort();
  const share = (side: "first" | "second", verdict: Verdict) =>
    answers.filter((one) => one[side] === verdict).length / pairs;
  const expected = verdicts.reduce((sum, verdict) => sum + share("first", verdict) * share("second", verdict), 0);
  const table = verdicts.flatMap((first) =>
    verdicts.flatMap((second) => {
      const count = answers.filter((one) => one.first === first && one.second === second).length;
      return count === 0 ? [] : [{ first, second, count }];
    }),
  );
  const kappa = pairs < 2 || expected === 1 ? null : (agreed / pairs - expected) / (1 - expected);
  return { pairs, agreed, kappa, table };
}
