import type { CheckSummary } from "@contracts/presence";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { evidenceTexts } from "../texts";

/** Widths in pixels the backend draws a photo in, by where it is shown. */
export const PHOTO_SIDES = { list: 240, page: 960 } as const;

const LOOKS = { list: "size-20 object-cover", page: "max-h-[32rem] w-auto max-w-full object-contain" } as const;

type Props = { sha256: string; alt: string; locale: Locale; shown: keyof typeof PHOTO_SIDES };

/** A photo somebody sent as evidence; following it opens it whole. */
export function EvidencePhoto({ sha256, alt, locale, shown }: Props) {
  const address = localePath(locale, `/can-bo/bang-chung/anh/${sha256}`);
  return (
    <a href={address} className="inline-block rounded-control">
      {/* biome-ignore lint/performance/noImgElement: the backend cuts photos to the width asked for, for those who may see them */}
      <img
        src={`${address}?w=${PHOTO_SIDES[shown]}`}
        alt={alt}
        loading="lazy"
        className={classNames("rounded-control border border-line bg-sand", LOOKS[shown])}
      />
    </a>
  );
}

/** What the photo of a check is called: when it was seen, and what. */
export function photoWords({ observed_at, outcome }: CheckSummary, locale: Locale): string {
  const texts = evidenceTexts(locale);
  return fill(texts.check.photoAlt, { at: formatInstant(observed_at, locale), outcome: texts.outcome[outcome] });
}
