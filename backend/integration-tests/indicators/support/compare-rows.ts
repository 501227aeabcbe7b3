import type { BreakdownRow, Dimension } from "../../../src/contracts/indicators";
import { breakdown } from "../../../src/modules/indicator/domain/breakdown";
import type { Context } from "../../../src/modules/indicator/domain/context";
import type { Definition, Reading } from "../../../src/modules/indicator/domain/definition";
import type { Entity } from "../../../src/modules/indicator/domain/entity";
import type { Counting, RowsBy } from "../slow-path/row-keys";
import { type ShownRow, slowChannelRows, slowRows } from "../slow-path/rows";

type Rows = Record<string, ShownRow>;

/** Rows made of applications and of what is due again: the slow way follows their headlines only. */
const HEADLINE_ONLY: Record<string, readonly Dimension[]> = {
  "3": ["stars"],
  "entering-producers": ["unit"],
};

/** Every breakdown the slow way follows, by its title: the rows in which anybody stands, by both ways. */
export function rowsBothWays(
  { sheet }: Definition,
  reading: Reading,
  entities: readonly Entity[],
  context: Context,
  counting: Counting,
): Map<string, { fast: Rows; slow: Rows }> {
  const found = new Map<string, { fast: Rows; slow: Rows }>();
  for (const asked of sheet.breakdowns.filter((by) => !HEADLINE_ONLY[sheet.id]?.includes(by)).flatMap(waysToAsk)) {
    const geography = asked.by === "unit" ? asked.geography : "communes";
    const fast = breakdown(reading, entities, asked.by, geography, context).map(shown);
    const slow =
      asked.by === "channel" ? slowChannelRows(counting) : slowRows(counting, asked, reading.measure === "share");
    const title = `${counting.name} by ${asked.by}${asked.by === "unit" ? ` of ${geography}` : ""}`;
    const isEmpty = ([, row]: [string, ShownRow]) =>
      row.numerator + row.unknown_numerator + row.unknown_denominator + row.not_applicable === 0 &&
      (reading.measure === "count" || row.denominator === 0);
    const shownKeys = new Set(fast.map(([key]) => key));
    found.set(title, {
      fast: Object.fromEntries(fast.filter((row) => !isEmpty(row)).sort(byKey)),
      slow: Object.fromEntries(
        [...slow]
          .filter(([key]) => asked.by !== "channel" || shownKeys.has(key))
          .filter((row) => !isEmpty(row))
          .sort(byKey),
      ),
    });
  }
  return found;
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

function waysToAsk(by: Dimension): (RowsBy | { by: "channel" })[] {
  if (by === "unit")
    return (["districts_2023", "communes", "provinces"] as const).map((geography) => ({ by, geography }));
  return by === "kind" || by === "state" || by === "group_as_assessed" ? [] : [{ by }];
}

function shown({ key, value }: BreakdownRow): [string, ShownRow] {
  const { numerator, denominator, unknown, not_applicable, percent } = value;
  return [
    key,
    {
      ...{ numerator, denominator, not_applicable },
      unknown_numerator: unknown.in_numerator,
      unknown_denominator: unknown.in_denominator,
      percent: percent === null ? null : Math.round(percent * 100),
    },
  ];
}
