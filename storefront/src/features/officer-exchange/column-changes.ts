import type { ExchangeColumn, ExchangeColumns } from "@contracts/channel-exchange";

/** What is different in a later version, by the columns' headers. */
export type ColumnChanges = { added: string[]; removed: string[]; changed: string[]; moved: boolean };

/** Compares by header: one that was renamed is one that went and one that came. */
export function columnChanges(before: ExchangeColumns, after: ExchangeColumns): ColumnChanges {
  const [was, will] = [byHeader(before.columns), byHeader(after.columns)];
  const kept = after.columns.filter(({ header }) => was.has(header)).map(({ header }) => header);
  const order = before.columns.filter(({ header }) => will.has(header)).map(({ header }) => header);
  return {
    added: [...will.keys()].filter((header) => !was.has(header)),
    removed: [...was.keys()].filter((header) => !will.has(header)),
    changed: kept.filter((header) => was.get(header) !== will.get(header)),
    moved: kept.join("\n") !== order.join("\n"),
  };
}

function byHeader(columns: readonly ExchangeColumn[]): Map<string, string> {
  return new Map(
    columns.map((column) => {
      const { header, field, constant, required, maxLength, allowed, unit, position } = column;
      return [header, JSON.stringify([field, constant, required, maxLength, allowed, unit, position])];
    }),
  );
}
