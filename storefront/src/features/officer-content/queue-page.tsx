import type { ContentQueue } from "@contracts/content-desk";
import { formatInstant } from "@/platform/format/instant";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { deskGet } from "../officer-session/client";
import { CONTENT } from "./addresses";
import { contentTexts } from "./texts";
import { queueSchema } from "./wire";

const A_PAGE = 50;

export const queueMetadata = deskMetadata((locale) => contentTexts(locale).list.title);

/** Texts and pictures that wait for an officer's answer. */
export const QueuePage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/noi-dung">, desk) => {
  const { locale, path, session } = desk;
  const texts = contentTexts(locale).list;
  const query = { page: pageNumber((await searchParams)[PAGE_PARAM]), limit: A_PAGE };
  const { submissions, page } = await deskGet("/officer/content", queueSchema, query);
  const names =
    session.role === "helper" ? null : (
      <ButtonLink look="secondary" href={localePath(locale, "/can-bo/cho-duyet")}>
        {texts.names}
      </ButtonLink>
    );
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={names}>
      {submissions.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      {submissions.length > 0 ? (
        <DataTable caption={texts.caption} columns={columnsOf(locale)} rows={submissions} keyOf={({ id }) => id} />
      ) : null}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

function columnsOf(locale: Locale): Column<ContentQueue["submissions"][number]>[] {
  const texts = contentTexts(locale).list;
  return [
    {
      key: "product",
      title: texts.product,
      heading: true,
      cell: ({ id, product, on_behalf_of }) => (
        <span className="flex flex-wrap items-center gap-2">
          <TextLink href={localePath(locale, `${CONTENT}/${id}`)}>{product.name}</TextLink>
          {on_behalf_of === null ? null : <Badge>{texts.helped}</Badge>}
        </span>
      ),
    },
    { key: "producer", title: texts.producer, cell: ({ product }) => product.producer_name ?? texts.unknown },
    { key: "sent", title: texts.sentAt, cell: ({ submitted_at }) => formatInstant(submitted_at, locale) },
  ];
}
