import type { DeskListing } from "@contracts/channel-desk";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { StandingChoices } from "../../listing-drift/standing-choices";
import { channelTexts } from "../texts";

type Props = { listing: Pick<DeskListing, "id" | "choices" | "state">; locale: Locale };

/** Choices that hold for later edits, in officers' words; a closed listing has none. */
export function ListingChoices({ listing: { id, choices, state }, locale }: Props) {
  const texts = channelTexts(locale).listing;
  const names: Record<string, string> = texts.fields;
  const nameOf = (field: string) => names[field] ?? field;
  return (
    <StandingChoices
      listing={id}
      choices={state === "closed" ? [] : choices}
      action={localePath(locale, "/can-bo/san/tin-dang/lua-chon")}
      words={{
        title: texts.standing,
        chosen: ({ field, side }) =>
          fill(side === "ours" ? texts.alwaysOurs : texts.alwaysTheirs, { field: nameOf(field) }),
        askAgain: (field) => fill(texts.askAgain, { field: nameOf(field) }),
      }}
    />
  );
}
