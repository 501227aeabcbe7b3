import { bestOf, SELLING, type State, wordOf } from "./presence";
import type { Answer, Side } from "./question";
import { type Counting, ENTERED_PRODUCTS, keysOf, type RowsBy } from "./row-keys";

/** What a row of a breakdown shows, the percent in hundredths. */
export type ShownRow = {
  numerator: number;
  denominator: number | null;
  unknown_numerator: number;
  unknown_denominator: number;
  not_applicable: number;
  percent: number | null;
};

type Counts = Record<Side, number>;

const SIDES: readonly Side[] = ["numerator", "rest", "unknown_numerator", "unknown_denominator", "not_applicable"];
const none = (): Counts => ({ numerator: 0, rest: 0, unknown_numerator: 0, unknown_denominator: 0, not_applicable: 0 });

/** The rows of a breakdown in which anybody stands. */
export function slowRows(counting: Counting, by: RowsBy, isShare: boolean): Map<string, ShownRow> {
  const rows = new Map<string, Counts>();
  for (const side of SIDES) {
    // A product stands among what was entered once per purpose, and its keys name each purpose or each entry once.
    const once = by.by === "kind" || (by.by === "legal_type" && counting.name === ENTERED_PRODUCTS);
    for (const id of once ? new Set(counting.answer[side]) : counting.answer[side]) {
      for (const key of keysOf(id, counting, by)) {
        const row = rows.get(key) ?? none();
        add(row, id, side, counting.answer);
        rows.set(key, row);
      }
    }
  }
  const whole = counting.answer.numerator.length;
  return new Map([...rows].map(([key, row]) => [key, shown(row, isShare ? null : whole)]));
}

function add(row: Counts, id: string, side: Side, { heads }: Answer): void {
  const own = side === "numerator" ? heads?.get(id) : undefined;
  row.numerator += own?.numerator ?? (side === "numerator" ? 1 : 0);
  if (own) row.rest += own.denominator - own.numerator;
  if (side !== "numerator") row[side] += 1;
}

function shown({ numerator, rest, ...row }: Counts, whole: number | null): ShownRow {
  const denominator = whole ?? numerator + rest + row.unknown_numerator;
  return { numerator, denominator, ...row, percent: hundredths(numerator, denominator) };
}

/** Every product stands in every channel's row. */
export function slowChannelRows({ question, answer, name }: Counting): Map<string, ShownRow> {
  return new Map(channelsOf(name).map((channel) => [channel, shown(countsOn(channel), null)]));

  function countsOn(channel: string): Counts {
    const counts = none();
    counts.not_applicable = answer.not_applicable.length;
    counts.unknown_denominator = answer.unknown_denominator.length;
    for (const id of [...answer.numerator, ...answer.rest, ...answer.unknown_numerator])
      counts[question.raw.open.has(channel) ? sideOf(id) : "not_applicable"] += 1;
    return counts;

    function sideOf(id: string): Side {
      const word = wordOf(question.raw.states.get(id)?.get(channel));
      if (word === "live") return "numerator";
      return word === "not" ? "rest" : "unknown_numerator";
    }
  }
}

/** The channels a reading asks for. */
function channelsOf(name: string): string[] {
  const channels = name.startsWith("8c") ? ["postmart", "buudien"] : SELLING.filter((one) => one !== "own-shop");
  return name === "8b without-own-shop" || name === "8c official" ? channels : [...channels, "own-shop"];
}

const STATES: readonly State[] = ["live", "listed_not_buyable", "stale", "claimed", "lost", "none", "unknown"];

/** Every product that is asked stands in the row of what it is at best; what does not apply stands apart. */
export function slowStateRows({ question, answer, name }: Counting): Map<string, ShownRow> {
  const asked = [...answer.numerator, ...answer.rest, ...answer.unknown_numerator];
  const rows = STATES.map((state): [string, ShownRow] => {
    const found = asked.filter((id) => bestOf(question.raw.states.get(id), channelsOf(name)) === state);
    return [state, shown({ ...none(), numerator: found.length }, asked.length)];
  });
  const apart = { ...shown(none(), null), denominator: null, not_applicable: answer.not_applicable.length };
  return new Map([...rows, ["not_applicable", apart]]);
}

/** Hundredths of a percent by long division over whole numbers, as one would on paper. */
export function hundredths(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  const scaled = BigInt(numerator) * 10_000n;
  const whole = scaled / BigInt(denominator);
  const left = scaled % BigInt(denominator);
  return Number(left * 2n >= BigInt(denominator) ? whole + 1n : whole);
}
