import type { ImportSummary } from "@contracts/register-import";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { registerTexts } from "./texts";
import { importListSchema } from "./wire";

export const importsMetadata = deskMetadata((locale) => registerTexts(locale).imports.title);

export const ImportsPage = deskPage(async (_props, desk) => {
  const { locale } = desk;
  const texts = registerTexts(locale).imports;
  const { imports } = await deskGet("/officer/register/imports", importListSchema);
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      actions={<ButtonLink href={localePath(locale, "/can-bo/danh-ba/nap")}>{texts.upload}</ButtonLink>}
    >
      {imports.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <DataTable
          caption={texts.caption}
          columns={columnsOf(locale)}
          rows={imports}
          keyOf={({ import_id, sha256 }) => import_id ?? sha256}
        />
      )}
    </DeskFrame>
  );
});

function columnsOf(locale: Locale): Column<ImportSummary>[] {
  const texts = registerTexts(locale).imports;
  const numbers = ({ counts }: ImportSummary) =>
    [counts.added, counts.changed, counts.unchanged].map((count) => formatCount(count, locale)).join(" / ");
  return [
    { key: "file", title: texts.file, heading: true, cell: ({ file_name }) => file_name },
    { key: "at", title: texts.at, cell: ({ at }) => formatInstant(at, locale) },
    { key: "counts", title: texts.counts, numeric: true, cell: numbers },
    {
      key: "compare",
      title: texts.compare,
      cell: ({ import_id, file_name }) =>
        import_id === null ? null : (
          <TextLink href={localePath(locale, `/can-bo/danh-ba/lan-nap/${import_id}`)}>
            {texts.compare}
            <span className="sr-only"> ({file_name})</span>
          </TextLink>
        ),
    },
  ];
}
