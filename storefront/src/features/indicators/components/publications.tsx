import type { Publication } from "@contracts/indicators";
import { formatDay } from "@/platform/format/day";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { indicatorTexts } from "../texts";
import { DataTable } from "./data-table";

type Props = { publications: readonly Publication[]; locale: Locale };

/** What was published, each with the file of all its numbers and the hash of what is kept. */
export function Publications({ publications, locale }: Props) {
  const { publications: texts } = indicatorTexts(locale);
  const columns = [
    { key: "at", title: texts.at },
    { key: "basis", title: texts.basis },
    { key: "state", title: texts.state },
    { key: "hash", title: texts.hash },
    { key: "file", title: texts.file },
  ];
  const rows = publications.map((one) => ({
    key: one.id,
    cells: [
      formatInstant(one.published_at, locale),
      basisText(one, locale),
      stateText(one, locale),
      <code key="hash" className="text-xs [overflow-wrap:anywhere]">
        {one.content_hash}
      </code>,
      <a
        key="file"
        href={localePath(locale, `/chi-tieu/cong-bo/${one.id}.json`)}
        aria-label={fill(texts.download, { at: formatInstant(one.published_at, locale) })}
        className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4"
      >
        JSON
      </a>,
    ],
  }));
  return <DataTable caption={texts.caption} columns={columns} rows={rows} />;
}

/** What a publication is of: its day, its assessment year and its area. */
export function basisText({ basis }: Pick<Publication, "basis">, locale: Locale): string {
  const { publications: texts } = indicatorTexts(locale);
  const { cut_off, year, within } = basis;
  return fill(texts.of, { day: formatDay(cut_off, locale), year, area: within?.name ?? texts.everywhere });
}

function stateText({ restates, reason, restated_by }: Publication, locale: Locale): string {
  const { publications: texts } = indicatorTexts(locale);
  if (restated_by !== null) return texts.replaced;
  return restates === null ? texts.first : fill(texts.restates, { reason: reason?.[locale] ?? "" });
}
