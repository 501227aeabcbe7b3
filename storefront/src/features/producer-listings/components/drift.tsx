import type { OwnListingHistory } from "@contracts/producer-channels";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { fieldsIn, saidSide } from "../../listing-drift/said-field";
import { PAGES } from "../addresses";
import { listingTexts } from "../texts";

type Props = { id: string; drift: OwnListingHistory["drift"]; locale: Locale };

/** What was edited on the marketplace: nothing is written over before the producer has chosen. */
export function Drift({ id, drift, locale }: Props) {
  const texts = listingTexts(locale).listing;
  if (drift.length === 0) return null;
  return (
    <form
      method="post"
      action={localePath(locale, `${PAGES.listings}/lua-chon`)}
      className="space-y-4 rounded-card border border-line bg-white p-4"
    >
      <input type="hidden" name="tin" value={id} />
      <h2 className="text-lg">{texts.driftTitle}</h2>
      <p>{texts.driftText}</p>
      {fieldsIn(drift).map((field) => (
        <fieldset key={field} className="min-w-0">
          <legend className="font-bold">{Reflect.get(texts.fields, field) ?? field}</legend>
          {(["ours", "theirs"] as const).map((side) => (
            <label key={side} className="flex min-h-11 items-center gap-3 break-words">
              <input type="radio" name={`muc-${field}`} value={side} required className="size-6 shrink-0 accent-leaf" />
              <span className="min-w-0">{fill(texts[side], { value: said(drift, field, side, locale) })}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <SubmitButton pending={listingTexts(locale).list.doing}>{texts.choose}</SubmitButton>
    </form>
  );
}

/** A category whose name nobody can tell now is told by its number there. */
function said(drift: Props["drift"], field: string, side: "ours" | "theirs", locale: Locale): string {
  const value = saidSide(drift, field, side, locale);
  const nameless = drift.some((one) => one.field === "category" && !one.names?.[side]);
  return field === "category" && nameless ? fill(listingTexts(locale).listing.categoryCode, { value }) : value;
}
