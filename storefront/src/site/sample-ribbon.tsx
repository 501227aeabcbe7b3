import type { Locale } from "@/platform/i18n/locale";
import { siteTexts } from "./texts";

export function SampleRibbon({ locale }: { locale: Locale }) {
  const { sample } = siteTexts(locale);
  return (
    <aside aria-label={sample.title} className="border-b border-star bg-honey-tint">
      <p className="mx-auto max-w-page px-4 py-2 text-sm">
        <strong>{sample.title}.</strong> {sample.text}
      </p>
    </aside>
  );
}
