import type { Publication } from "@contracts/indicators";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { basisText } from "../basis-text";
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

function stateText({ restates, reason, restated_by }: Publication, locale: Locale): string {
  const { publications: texts } = indicatorTexts(locale);
  if (restated_by !== null) return texts.replaced;
  return restates === null ? texts.first : fill(texts.restates, { reason: reason?.[locale] ?? "" });
}
