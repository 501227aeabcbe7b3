import { formatDay } from "@/platform/format/day";
import { todayInVietnam } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { type Citation, type LegalDocument, legalDocument, legalStateOn } from "./domain/legal-register";
import { policyTexts } from "./texts";

/** The laws a page rests on, by the register, with their state of today. */
export function Citations({ locale, cites }: { locale: Locale; cites: Citation[] }) {
  const texts = policyTexts(locale);
  return (
    <section aria-labelledby="can-cu" className="mt-8 border-t border-line pt-6 text-sm">
      <h2 id="can-cu" className="text-base">
        {texts.cites}
      </h2>
      <ul className="mt-2 space-y-2">
        {cites.map(({ law, articles, custom = false }) => {
          const document = legalDocument(law);
          const title = locale === "en" ? document.title_en : document.title_vi;
          const where = articles ? `, ${fill(texts.articles, { articles })}` : "";
          return (
            <li key={law}>
              <strong>{document.number}</strong> {title}
              {where} ({stateWords(document, custom, locale)})
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-ink-soft">{texts.unchecked}</p>
    </section>
  );
}

function stateWords(document: LegalDocument, custom: boolean, locale: Locale): string {
  const texts = policyTexts(locale);
  const days = { from: formatDay(document.in_force_from, locale), to: formatDay(document.in_force_to ?? "", locale) };
  const words = { in_force: texts.since, not_yet: texts.notYet, ended: custom ? texts.endedCustom : texts.ended };
  return fill(words[legalStateOn(document, todayInVietnam())], days);
}
