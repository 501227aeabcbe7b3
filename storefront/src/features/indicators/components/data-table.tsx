import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";

export type Column = { key: string; title: string; number?: boolean };

type Props = {
  caption: string;
  columns: Column[];
  rows: { key: string; cells: ReactNode[] }[];
};

/** Up to so many rows a table is not torn apart by the end of a sheet of paper. */
const ON_ONE_SHEET = 12;

/** A table that scrolls within itself where the screen is too narrow, reachable by keyboard, whole on paper. The first cell names its row. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className={classNames(
        "overflow-x-auto rounded-card border border-line bg-white print:overflow-visible",
        rows.length <= ON_ONE_SHEET && "print:break-inside-avoid",
      )}
    >
      <table className="w-full border-collapse text-sm sm:text-base print:text-xs">
        <caption className="px-3 py-2 text-left text-sm text-ink-soft print:px-1.5 print:py-1 print:text-xs">
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title, number }) => (
              <th
                key={key}
                scope="col"
                className={classNames(
                  "border-b-2 border-edge px-3 py-2 align-bottom print:px-1.5 print:py-1",
                  number ? "text-right" : "text-left",
                )}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="break-inside-avoid border-b border-line last:border-b-0">
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const look = classNames(
                  "px-3 py-2 align-baseline print:px-1.5 print:py-1",
                  column?.number ? "text-right whitespace-nowrap tabular-nums" : "min-w-32 print:min-w-0",
                );
                return index === 0 ? (
                  <th
                    key={column?.key}
                    scope="row"
                    className={classNames(look, "min-w-40 text-left font-normal print:min-w-28")}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={column?.key} className={look}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
