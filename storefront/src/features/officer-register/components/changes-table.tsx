import type { FactChange, ImportReport } from "@contracts/register-import";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { DataTable } from "../../officer-frame/data-table";
import { registerTexts } from "../texts";
import { Shortened } from "./shortened";

/** The rows that would add or change something, with each fact before and after. */
export function ChangesTable({ locale, rows }: { locale: Locale; rows: ImportReport["rows"] }) {
  const texts = registerTexts(locale).report;
  return (
    <Shortened locale={locale} rows={rows.filter(({ outcome }) => outcome === "added" || outcome === "changed")}>
      {(shown) => (
        <DataTable
          caption={texts.changes}
          rows={shown}
          keyOf={({ row }) => String(row)}
          columns={[
            { key: "row", title: texts.row, numeric: true, cell: ({ row }) => row },
            { key: "product", title: texts.product, heading: true, cell: ({ product }) => product },
            {
              key: "what",
              title: texts.what,
              cell: ({ outcome, changes }) =>
                outcome === "added" ? texts.new : <Changes locale={locale} changes={changes} />,
            },
          ]}
        />
      )}
    </Shortened>
  );
}

/** Facts before and after, one line each. */
export function Changes({ locale, changes }: { locale: Locale; changes: readonly FactChange[] }) {
  const texts = registerTexts(locale).report;
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field}>{fill(texts.from, { field, before: before ?? texts.empty, after: after ?? texts.empty })}</li>
      ))}
    </ul>
  );
}
