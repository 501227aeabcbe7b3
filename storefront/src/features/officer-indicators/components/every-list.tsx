import type { IndicatorList } from "@contracts/indicators";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { membersAddress } from "../members-choice";
import { officerIndicatorTexts } from "../texts";

type Props = {
  numbers: IndicatorList;
  /** Which of several own units was asked for. */
  within: string | null;
  locale: Locale;
  /** Without those whose lists only officers may open. */
  openOnly?: boolean;
};

/** From here every indicator opens to those it counts in the officer's own area. */
export function EveryList({ numbers: { indicators }, within, locale, openOnly = false }: Props) {
  const texts = officerIndicatorTexts(locale).members;
  const shown = indicators.filter(({ sheet }) => !(openOnly && sheet.restricted));
  return (
    <Section title={texts.every}>
      <p className="max-w-prose text-ink-soft">{texts.everyHint}</p>
      <ul className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {shown.map(({ sheet: { id, title } }) => (
          <li key={id} className="border-b border-line py-1">
            <TextLink href={localePath(locale, membersAddress(id, { within }))}>{title[locale]}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
