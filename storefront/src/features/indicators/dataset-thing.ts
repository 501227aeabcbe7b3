import type { IndicatorSheet } from "@contracts/indicators";
import type { Dataset } from "schema-dts";
import { pageUrl } from "@/features/seo/addresses";
import { env } from "@/platform/env";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { indicatorTexts } from "./texts";

/** An indicator as a dataset that search engines for data understand, with its files. */
export function datasetThing(sheet: IndicatorSheet, locale: Locale): Dataset {
  const { SITE_URL } = env();
  const path = `/chi-tieu/${sheet.id}`;
  const file = (name: string, encodingFormat: string) => ({
    "@type": "DataDownload" as const,
    encodingFormat,
    contentUrl: pageUrl(SITE_URL, locale, `${path}/${name}`),
  });
  const title = sheet.title[locale];
  return {
    "@type": "Dataset",
    name: title,
    description: fill(indicatorTexts(locale).detailDescription, { title }),
    url: pageUrl(SITE_URL, locale, path),
    version: String(sheet.rule_version),
    isAccessibleForFree: true,
    creator: { "@id": `${SITE_URL}#don-vi` },
    distribution: [
      file("so-lieu.csv", "text/csv"),
      file("so-lieu.json", "application/json"),
      file("chuoi.csv", "text/csv"),
    ],
  };
}
