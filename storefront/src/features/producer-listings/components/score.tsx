import type { OwnListing } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { scoreLink } from "../score-link";
import { listingTexts } from "../texts";

type Props = { score: NonNullable<OwnListing["score"]>; product: string; locale: Locale };

/** Our own score with its reasons, and the one thing that brings the most. */
export function Score({ score: { points, parts, next }, product, locale }: Props) {
  const texts = listingTexts(locale).score;
  const href = next && scoreLink(next, product);
  const what = next && fill(texts.next, { what: texts.parts[next].do });
  return (
    <Section title={fill(texts.title, { points })}>
      <p className="mb-2 text-sm text-ink-soft">{texts.note}</p>
      <p className="mb-3 font-bold">
        {href ? <TextLink href={localePath(locale, href)}>{what}</TextLink> : (what ?? texts.perfect)}
      </p>
      <dl className="max-w-xl divide-y divide-line border-y border-line">
        {parts.map(({ part, points: has, most }) => (
          <div key={part} className="flex justify-between gap-3 py-2">
            <dt>{texts.parts[part].name}</dt>
            <dd className="shrink-0 font-bold">{fill(texts.part, { points: has, most })}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
