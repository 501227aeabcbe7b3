import type { Locale } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { siteTexts } from "./texts";

type Props = {
  locale: Locale;
  /** True where a short word could be overlooked: beside what a visitor came to check. */
  long?: boolean;
};

/** Stands beside whatever comes from the demo layer. */
export function SampleTag({ locale, long = false }: Props) {
  const { tag, tagLong } = siteTexts(locale).sample;
  return (
    <span
      className={classNames(
        "inline-block rounded border border-dashed border-star px-1.5 text-honey",
        long ? "text-base font-bold" : "text-xs leading-5 font-normal",
      )}
    >
      {long ? tagLong : tag}
    </span>
  );
}
