import type { OwnListingHistory } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { StandingChoices } from "../../listing-drift/standing-choices";
import { PAGES } from "../addresses";
import { listingTexts } from "../texts";

type Props = { id: string; choices: OwnListingHistory["choices"]; locale: Locale };

/** Choices that hold for later edits, in the producer's words. */
export function Choices({ id, choices, locale }: Props) {
  const texts = listingTexts(locale).listing;
  const nameOf = (field: string): string => Reflect.get(texts.fields, field) ?? field;
  return (
    <StandingChoices
      listing={id}
      choices={choices}
      action={localePath(locale, `${PAGES.listings}/lua-chon`)}
      words={{
        title: texts.choicesTitle,
        text: texts.choicesText,
        chosen: ({ field, side }) => fill(texts.choice[side], { field: nameOf(field) }),
        askAgain: (field) => fill(texts.askAgain, { field: nameOf(field) }),
      }}
    />
  );
}
