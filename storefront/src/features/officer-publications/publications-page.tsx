import type { Publication } from "@contracts/indicators";
import { formatInstant, todayInVietnam } from "@/platform/format/instant";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { basisText } from "../indicators/basis-text";
import { loadPublications } from "../indicators/data";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import type { DeskNotice } from "../officer-frame/notice";
import { ofWholeProvince } from "../officer-session/whole-province";
import { PublishForm } from "./components/publish-form";
import { RestateForm } from "./components/restate-form";
import { publicationTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const publicationsMetadata = deskMetadata((locale) => publicationTexts(locale).title);

/** `/can-bo/chi-tieu/cong-bo`: what was published for good, and the way to publish a day's numbers or to restate them. */
export const PublicationsPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path, session, notice } = desk;
  const texts = publicationTexts(locale);
  const { publications, page } = await loadPublications(pageNumber((await searchParams)[PAGE_PARAM]));
  const publishes = ofWholeProvince(session);
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: texts.trail, href: "/can-bo/chi-tieu" }]}
      actions={
        <ButtonLink look="secondary" href={localePath(locale, "/chi-tieu/dinh-chinh")}>
          {texts.public}
        </ButtonLink>
      }
    >
      {publishes ? (
        <PublishForm today={todayInVietnam()} notice={notice} locale={locale} />
      ) : (
        <Notice className="mb-6">
          <p>{texts.notYours}</p>
        </Notice>
      )}
      {publications.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <DataTable
          caption={texts.caption}
          columns={columnsOf(locale, publishes ? notice : null, publishes)}
          rows={publications}
          keyOf={({ id }) => id}
        />
      )}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

function columnsOf(locale: Locale, notice: DeskNotice | null, publishes: boolean): Column<Publication>[] {
  const texts = publicationTexts(locale);
  return [
    { key: "at", title: texts.at, heading: true, cell: ({ published_at }) => formatInstant(published_at, locale) },
    { key: "basis", title: texts.basis, cell: (one) => basisText(one, locale) },
    {
      key: "file",
      title: texts.file,
      cell: ({ id }) => <TextLink href={localePath(locale, `/chi-tieu/cong-bo/${id}.json`)}>{`${id}.json`}</TextLink>,
    },
    {
      key: "restate",
      title: texts.restate.title,
      cell: (one) => {
        if (one.restated_by !== null) return texts.replaced;
        return publishes ? <RestateForm publication={one} notice={notice} locale={locale} /> : null;
      },
    },
  ];
}
