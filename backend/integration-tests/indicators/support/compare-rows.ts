import type { BreakdownRow, Dimension } from "../../../src/contracts/indicators";
import { breakdown } from "../../../src/modules/indicator/domain/breakdown";
import type { Context } from "../../../src/modules/indicator/domain/context";
import type { Definition, Reading } from "../../../src/modules/indicator/domain/definition";
import type { Entity } from "../../../src/modules/indicator/domain/entity";
import type { Counting, RowsBy } from "../slow-path/row-keys";
import { type ShownRow, slowChannelRows, slowRows, slowStateRows } from "../slow-path/rows";

type Rows = Record<string, ShownRow>;

/** Every breakdown, by its title: the rows in which anybody stands, by both ways. */
export function rowsBothWays(
  { sheet }: Definition,
  reading: Reading,
  entities: readonly Entity[],
  context: Context,
  counting: Counting,
): Map<string, { fast: Rows; slow: Rows }> {
  const found = new Map<string, { fast: Rows; slow: Rows }>();
  for (const asked of sheet.breakdowns.flatMap(waysToAsk)) {
    const geography = asked.by === "unit" ? asked.geography : "communes";
    const fast = breakdown(reading, entities, asked.by, geography, context).map(shown);
    const slow = slowly(counting, asked, reading.measure === "share");
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

type Asked = RowsBy | { by: "channel" } | { by: "state" };

function slowly(counting: Counting, asked: Asked, isShare: boolean): Map<string, ShownRow> {
  if (asked.by === "channel") return slowChannelRows(counting);
  return asked.by === "state" ? slowStateRows(counting) : slowRows(counting, asked, isShare);
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

function waysToAsk(by: Dimension): Asked[] {
  if (by === "unit")
    return (["districts_2023", "communes", "provinces"] as const).map((geography) => ({ by, geography }));
  return [{ by }];
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
