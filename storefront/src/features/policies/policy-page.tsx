import { pageMetadata } from "@/features/seo/metadata";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { UnknownPage } from "@/site/answered";
import { Main } from "@/site/main";
import { notFoundMetadata } from "@/site/not-found-page";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Citations } from "./citations";
import { OtherPolicies } from "./components/other-policies";
import { Section } from "./components/section";
import { termWords } from "./domain/term-words";
import { LawyerNote } from "./lawyer-note";
import { isPolicySlug, POLICIES } from "./pages";
import { readTerms } from "./terms";
import { policyTexts } from "./texts";

type Props = PageProps<"/[locale]/chinh-sach/[slug]">;

export async function policyMetadata({ params }: Props) {
  const { locale: typed, slug } = await params;
  const locale = toLocale(typed);
  if (!isPolicySlug(slug)) return notFoundMetadata();
  const { title, summary } = POLICIES[slug].text[locale];
  return pageMetadata({ locale, path: `/chinh-sach/${slug}`, title, description: summary });
}

/** One policy, with the shop's figures of today in its sentences and the laws it rests on below. */
export async function PolicyPage({ params }: Props) {
  const { locale: typed, slug } = await params;
  const locale = toLocale(typed);
  if (!isPolicySlug(slug)) return UnknownPage();
  const { version, cites, text } = POLICIES[slug];
  const texts = policyTexts(locale);
  const figures = termWords(await readTerms(), locale, texts);
  const { title, summary, sections } = text[locale];
  return (
    <Main locale={locale}>
      <Breadcrumb
        label={siteTexts(locale).breadcrumb}
        trail={[
          { label: siteTexts(locale).home, href: localePath(locale, "/") },
          { label: texts.title, href: localePath(locale, "/chinh-sach") },
        ]}
        here={title}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <article className="max-w-prose">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          <p className="mt-2 text-lg text-ink-soft">{summary}</p>
          {sections.map((section) => (
            <Section key={section.heading} section={section} figures={figures} />
          ))}
          <Citations locale={locale} cites={cites} />
          <p className="mt-4 text-sm text-ink-soft">{fill(texts.version, { day: formatDay(version, locale) })}</p>
          <LawyerNote locale={locale} />
        </article>
        <OtherPolicies locale={locale} slug={slug} />
      </div>
    </Main>
  );
}
