import type { OwnListingHistory } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Section } from "@/ui/section";
import { PAGES } from "../addresses";
import { listingTexts } from "../texts";

type Props = { id: string; choices: OwnListingHistory["choices"]; locale: Locale };

/** What was chosen once for all edits on the marketplace, each with the way to be asked again. */
export function Choices({ id, choices, locale }: Props) {
  const texts = listingTexts(locale).listing;
  if (choices.length === 0) return null;
  const nameOf = (field: string): string => Reflect.get(texts.fields, field) ?? field;
  return (
    <Section title={texts.choicesTitle}>
      <p className="mb-3">{texts.choicesText}</p>
      <form method="post" action={localePath(locale, `${PAGES.listings}/lua-chon`)} className="max-w-xl space-y-3">
        <input type="hidden" name="tin" value={id} />
        {choices.map(({ field, side }) => (
          <div key={field} className="space-y-2 rounded-card border border-line bg-white p-3">
            <p>{fill(texts.choice[side], { field: nameOf(field) })}</p>
            <Button name={`muc-${field}`} value="ask" look="secondary">
              {fill(texts.askAgain, { field: nameOf(field) })}
            </Button>
          </div>
        ))}
      </form>
    </Section>
  );
}
