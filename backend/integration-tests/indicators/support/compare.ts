import { readingValue } from "../../../src/modules/indicator/domain/breakdown";
import type { Context } from "../../../src/modules/indicator/domain/context";
import { definitionOf, INDICATOR_IDS, readingOf } from "../../../src/modules/indicator/domain/definitions";
import { tally } from "../../../src/modules/indicator/domain/entity";
import { memberIds } from "../../../src/workflows/indicator/member-ids";
import { slowNumbers } from "../slow-path/numbers";
import { type Answer, type Asked, Question, type Sides } from "../slow-path/question";
import type { Raw } from "../slow-path/raw";
import { hundredths } from "../slow-path/rows";
import { rowsBothWays } from "./compare-rows";

const sorted = (sides: Sides): Sides => ({
  numerator: [...sides.numerator].sort(),
  rest: [...sides.rest].sort(),
  unknown_numerator: [...sides.unknown_numerator].sort(),
  unknown_denominator: [...sides.unknown_denominator].sort(),
  not_applicable: [...sides.not_applicable].sort(),
});

function slowPercent({ numerator, rest, unknown_numerator, heads }: Answer): number | null {
  if (heads === undefined)
    return hundredths(numerator.length, numerator.length + rest.length + unknown_numerator.length);
  const sum = (part: "numerator" | "denominator") => [...heads.values()].reduce((all, one) => all + one[part], 0);
  return hundredths(sum("numerator"), sum("denominator"));
}

/** Every reading the slow way computes, by both ways: the ids on each side and the printed percent. */
export function bothWays(
  context: Context,
  raw: Raw,
  asked: Asked,
): { fast: Record<string, unknown>; slow: Record<string, unknown> } {
  const slow: Record<string, unknown> = {};
  const fast: Record<string, unknown> = {};
  const question = new Question(raw, asked);
  for (const [name, found] of slowNumbers(question)) {
    const [id, reading = ""] = name.split(" ");
    const definition = definitionOf(INDICATOR_IDS.find((one) => one === id) ?? "stock");
    const one = readingOf(definition, reading);
    if (!one) throw new Error(`There is no reading ${name}`);
    const entities = one.classify(context);
    const value = readingValue(one, tally(entities));
    const isShare = one.measure === "share";
    slow[name] = { ...sorted(found), percent: isShare ? slowPercent(found) : null };
    const counting = { question, name, answer: found };
    for (const [title, rows] of rowsBothWays(definition, one, entities, context, counting)) {
      slow[title] = rows.slow;
      fast[title] = rows.fast;
    }
    fast[name] = { ...memberIds(entities), percent: value.percent === null ? null : Math.round(value.percent * 100) };
  }
  return { fast, slow };
}
