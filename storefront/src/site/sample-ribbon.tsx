import type { Locale } from "@/platform/i18n/locale";
import { siteTexts } from "./texts";

/** One line at the top of a page with sample data; what it means unfolds, so that it does not push the goods away. */
export function SampleRibbon({ locale }: { locale: Locale }) {
  const { sample } = siteTexts(locale);
  return (
    <aside aria-label={sample.title} className="border-b border-star bg-honey-tint">
      <details className="mx-auto max-w-page px-4 text-sm">
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3 py-1">
          <strong>{sample.title}</strong>
          <span className="text-honey underline underline-offset-4">{sample.more}</span>
        </summary>
        <p className="max-w-prose pb-3">{sample.text}</p>
      </details>
    </aside>
  );
}
