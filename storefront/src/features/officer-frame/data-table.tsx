import { type ReactNode, useId } from "react";
import { classNames } from "@/ui/class-names";

export type Column<Row> = {
  /** Names the column in the code. */
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right, so that their digits line up. */
  numeric?: boolean;
  /** The cell that names the row; `short` where it is a number or a code, which needs no width. */
  heading?: boolean | "short";
};

type Props<Row> = {
  /** What the table shows; read out and printed with it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** A table that, where the screen is too narrow for it, is moved sideways by itself, with the keyboard too. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  const captionId = useId();
  return (
    <section
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="relative overflow-x-auto rounded-control border border-line"
    >
      <table className="w-full border-collapse bg-white text-sm">
        <caption id={captionId} className="bg-sand px-3 py-2 text-left text-base font-bold">
          {/* Stays in sight, whole, while a table wider than the screen is moved sideways. */}
          <span className="sticky left-3 inline-block max-w-[calc(100vw-4.5rem)]">{caption}</span>
        </caption>
        <thead>
          <tr className="border-b-2 border-line text-left">
            {columns.map(({ key, title, numeric }) => (
              <th key={key} scope="col" className={classNames("px-3 py-2", numeric && "text-right")}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="align-baseline">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column: { cell, numeric, heading }, row }: { column: Column<Row>; row: Row }) {
  if (numeric) return <td className="px-3 py-2 text-right whitespace-nowrap tabular-nums">{cell(row)}</td>;
  if (!heading)
    return (
      <td className="px-3 py-2">
        {/* Where the table is moved sideways anyway, a sentence is not squeezed into a column of single words. */}
        <div className="max-lg:w-max max-lg:max-w-64">{cell(row)}</div>
      </td>
    );
  return (
    <th
      scope="row"
      className={classNames("px-3 py-2 text-left", heading === "short" ? "whitespace-nowrap" : "min-w-44")}
    >
      {cell(row)}
    </th>
  );
}
