import type { ImportReview } from "@contracts/register-import";
import type { Locale } from "@/platform/i18n/locale";
import { DataTable } from "../../officer-frame/data-table";
import { registerTexts } from "../texts";
import { Shortened } from "./shortened";

/** Names a file leaves open; they are decided in the queue once it is recorded. */
export function QuestionsTable({ locale, reviews }: { locale: Locale; reviews: readonly ImportReview[] }) {
  const texts = registerTexts(locale).report;
  return (
    <Shortened locale={locale} rows={reviews}>
      {(shown) => (
        <DataTable
          caption={texts.reviews}
          rows={shown}
          keyOf={({ row, kind, code, text }) => [row, kind, code, text].join("|")}
          columns={[
            { key: "row", title: texts.row, numeric: true, cell: ({ row }) => row },
            { key: "name", title: texts.name, heading: true, cell: ({ text }) => text },
            { key: "question", title: texts.question, cell: ({ message }) => <span lang="vi">{message}</span> },
          ]}
        />
      )}
    </Shortened>
  );
}
