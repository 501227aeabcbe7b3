import type { Metadata } from "next";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList } from "@/features/seo/site-things";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { DataTable } from "./components/data-table";
import { COLUMNS, type ColumnName } from "./domain/observations";
import { indicatorTexts } from "./texts";

const PATH = "/chi-tieu/tu-dien";

export function dictionaryMetadata(locale: Locale): Metadata {
  const { title, description } = indicatorTexts(locale).dictionary;
  return pageMetadata({ locale, path: PATH, title, description });
}

/** What every column of the data files means. */
export function DictionaryPage({ locale }: { locale: Locale }) {
  const { title, dictionary: texts } = indicatorTexts(locale);
  const trail = [
    { label: siteTexts(locale).home, href: localePath(locale, "/") },
    { label: title, href: localePath(locale, "/chi-tieu") },
  ];
  const names = Object.keys(COLUMNS) as ColumnName[];
  return (
    <Main locale={locale}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={texts.title} />
      <h1 className="mt-2 text-2xl sm:text-3xl">{texts.title}</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">{texts.lead}</p>
      <DataTable
        caption={texts.caption}
        columns={[
          { key: "column", title: texts.column },
          { key: "type", title: texts.type },
          { key: "meaning", title: texts.meaning },
        ]}
        rows={names.map((name) => ({
          key: name,
          cells: [<code key="name">{name}</code>, texts.types[COLUMNS[name]], texts.columns[name]],
        }))}
      />
      <JsonLd things={[breadcrumbList([...trail, { label: texts.title, href: localePath(locale, PATH) }])]} />
    </Main>
  );
}
