import type { ImportDiff } from "@contracts/register-import";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { EmptyState } from "@/ui/empty-state";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { Changes } from "./components/changes-table";
import { Shortened } from "./components/shortened";
import { registerTexts } from "./texts";
import { diffSchema, importListSchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };
type Line = ImportDiff["changed"][number] | ImportDiff["added"][number];

export const diffMetadata = deskMetadata((locale) => registerTexts(locale).diff.title);

/** An import beside the one before it. */
export const DiffPage = deskPage(async ({ params }: Props, desk) => {
  const { locale } = desk;
  const { id } = await params;
  const { diff: texts, imports } = registerTexts(locale);
  const diff = await diffWithFormer(id);
  const intro = diff
    ? fill(texts.intro, {
        to: diff.to.file_name,
        from: diff.from.file_name,
        unchanged: formatCount(diff.unchanged, locale),
      })
    : texts.first;
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={intro}
      trail={[{ label: imports.title, href: "/can-bo/danh-ba" }]}
    >
      {diff ? <Difference locale={locale} diff={diff} /> : null}
    </DeskFrame>
  );
});

/** @returns null for the first import of all */
async function diffWithFormer(id: string): Promise<ImportDiff | null> {
  const { imports } = await deskGet("/officer/register/imports", importListSchema);
  const at = imports.findIndex(({ import_id }) => import_id === id);
  const former = at < 0 ? null : imports[at + 1]?.import_id;
  // An id that is not in the list is answered by the backend: there is no such import.
  if (at >= 0 && !former) return null;
  return deskGet(`/officer/register/imports/${encodeURIComponent(id)}/diff`, diffSchema, { against: former ?? id });
}

function Difference({ locale, diff }: { locale: Locale; diff: ImportDiff }) {
  const texts = registerTexts(locale).diff;
  if (diff.added.length + diff.removed.length + diff.changed.length === 0) return <EmptyState title={texts.none} />;
  return (
    <>
      <Lines locale={locale} caption={texts.added} lines={diff.added} />
      <Lines locale={locale} caption={texts.removed} lines={diff.removed} />
      <Lines locale={locale} caption={texts.changed} lines={diff.changed} />
    </>
  );
}

function Lines({ locale, caption, lines }: { locale: Locale; caption: string; lines: readonly Line[] }) {
  const { report, diff } = registerTexts(locale);
  const changed = lines.some((line) => "changes" in line);
  const columns: Column<Line>[] = [
    { key: "row", title: report.row, numeric: true, cell: ({ row }) => row },
    { key: "product", title: report.product, heading: true, cell: ({ product }) => product },
    { key: "producer", title: diff.producer, cell: ({ producer }) => producer },
    { key: "province", title: diff.province, cell: ({ province }) => province },
  ];
  const what: Column<Line> = {
    key: "what",
    title: report.what,
    cell: (line) => ("changes" in line ? <Changes locale={locale} changes={line.changes} /> : null),
  };
  return (
    <Shortened locale={locale} rows={lines}>
      {(shown) => (
        <DataTable
          caption={caption}
          rows={shown}
          keyOf={({ row, product }) => `${row}|${product}`}
          columns={changed ? [...columns, what] : columns}
        />
      )}
    </Shortened>
  );
}
