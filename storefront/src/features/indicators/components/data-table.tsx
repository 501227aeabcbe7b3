import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";

export type Column = { key: string; title: string; number?: boolean };

type Props = {
  caption: string;
  columns: Column[];
  rows: { key: string; cells: ReactNode[] }[];
};

/** A table that scrolls within itself where the screen is too narrow, reachable by keyboard, whole on paper. The first cell names its row. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={caption}
      className="overflow-x-auto rounded-card border border-line bg-white print:overflow-visible"
    >
      <table className="w-full border-collapse text-sm sm:text-base">
        <caption className="px-3 py-2 text-left text-sm text-ink-soft">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, number }) => (
              <th
                key={key}
                scope="col"
                className={classNames(
                  "border-b-2 border-edge px-3 py-2 align-bottom",
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
                  "px-3 py-2 align-baseline",
                  column?.number ? "text-right whitespace-nowrap tabular-nums" : "min-w-32",
                );
                return index === 0 ? (
                  <th key={column?.key} scope="row" className={classNames(look, "min-w-40 text-left font-normal")}>
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
