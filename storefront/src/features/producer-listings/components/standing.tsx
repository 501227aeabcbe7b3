import type { OwnListing, Standing } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import type { Tone } from "@/ui/notice";
import { ageOf } from "../age";
import { listingTexts } from "../texts";

const TONES: Record<Standing, Tone> = {
  ...{ question: "care", refused: "fault", reconnect: "fault", stuck: "fault", retrying: "care" },
  ...{ sending: "care", reviewing: "care", updating: "care", live: "good", hidden: "plain", closed: "plain" },
};

export function StandingBadge({ standing, locale }: { standing: Standing; locale: Locale }) {
  return <Badge tone={TONES[standing]}>{listingTexts(locale).standings[standing].word}</Badge>;
}

/** How a listing stands and since when, in whole sentences; under review also how long that takes there. */
export function StandingText({ listing, locale }: { listing: OwnListing; locale: Locale }) {
  const texts = listingTexts(locale);
  const { standing, since, review, shop } = listing;
  const age = since === null ? texts.age.now : ageOf(since, new Date(), texts.age);
  return (
    <p>
      {fill(texts.standings[standing].text, { channel: shop.channel_name, age })}
      {review ? ` ${locale === "en" ? review.en : review.vi}` : null}
    </p>
  );
}
