import type { RowFault } from "@contracts/register-import";
import type { Locale } from "@/platform/i18n/locale";
import { DataTable } from "../../officer-frame/data-table";
import { registerTexts } from "../texts";
import { Shortened } from "./shortened";

/** What is wrong with a file, by row and column, in the import's own words. */
export function FaultsTable({ locale, faults }: { locale: Locale; faults: readonly RowFault[] }) {
  const texts = registerTexts(locale).report;
  return (
    <Shortened locale={locale} rows={faults}>
      {(shown) => (
        <DataTable
          caption={texts.faults}
          rows={shown}
          keyOf={({ row, column, code, value }) => [row, column, code, value].join("|")}
          columns={[
            { key: "row", title: texts.row, numeric: true, heading: true, cell: ({ row }) => row },
            { key: "column", title: texts.column, cell: ({ column }) => column },
            { key: "value", title: texts.value, cell: ({ value }) => value },
            { key: "fault", title: texts.fault, cell: ({ message }) => <span lang="vi">{message}</span> },
          ]}
        />
      )}
    </Shortened>
  );
}
