import type { Locale } from "@/platform/i18n/locale";
import { siteTexts } from "./texts";

/** Stands beside whatever comes from the demo layer. */
export function SampleTag({ locale }: { locale: Locale }) {
  return (
    <span className="inline-block rounded border border-dashed border-star px-1.5 text-xs leading-5 font-normal text-honey">
      {siteTexts(locale).sample.tag}
    </span>
  );
}
