import { type Locale, localePath } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { type Choice, writeChoice } from "../domain/choice";
import { indicatorTexts } from "../texts";

type Props = {
  /** Where the files of this page lie, without language prefix. */
  folder: string;
  choice: Choice;
  /** Whether there is a series to take along. */
  series: boolean;
  locale: Locale;
};

/** The numbers of this page as files, exactly as chosen. */
export function Downloads({ folder, choice, series, locale }: Props) {
  const { download: texts } = indicatorTexts(locale);
  const query = writeChoice(choice);
  const link = (name: string) => `${localePath(locale, `${folder}/${name}`)}${query}`;
  return (
    <Section title={texts.title} className="print:hidden">
      <p className="max-w-prose text-ink-soft">{texts.note}</p>
      <ul className="mt-2 space-y-1">
        <Files label={texts.shown} csv={link("so-lieu.csv")} json={link("so-lieu.json")} />
        {series ? <Files label={texts.series} csv={link("chuoi.csv")} json={link("chuoi.json")} /> : null}
        <li>
          <TextLink href={localePath(locale, "/chi-tieu/tu-dien")}>{texts.dictionary}</TextLink>
        </li>
      </ul>
    </Section>
  );
}

function Files({ label, csv, json }: { label: string; csv: string; json: string }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <span>{label}:</span>
      <TextLink href={csv} download aria-label={`${label}, CSV`}>
        CSV
      </TextLink>
      <TextLink href={json} download aria-label={`${label}, JSON`}>
        JSON
      </TextLink>
    </li>
  );
}
