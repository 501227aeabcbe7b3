import type { OwnListingHistory } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { DriftForm } from "../../listing-drift/drift-form";
import { saidSide } from "../../listing-drift/said-field";
import { PAGES } from "../addresses";
import { listingTexts } from "../texts";

type Props = { id: string; drift: OwnListingHistory["drift"]; locale: Locale };

/** What was edited on the marketplace, in the producer's words. */
export function Drift({ id, drift, locale }: Props) {
  const texts = listingTexts(locale).listing;
  return (
    <DriftForm
      listing={id}
      drift={drift}
      action={localePath(locale, `${PAGES.listings}/lua-chon`)}
      all={true}
      words={{
        title: texts.driftTitle,
        text: texts.driftText,
        field: (field) => Reflect.get(texts.fields, field) ?? field,
        side: (side, field) => fill(texts[side], { value: said(drift, field, side, locale) }),
        choose: texts.choose,
        pending: listingTexts(locale).list.doing,
      }}
    />
  );
}

/** A category whose name nobody can tell now is told by its number there. */
function said(drift: Props["drift"], field: string, side: "ours" | "theirs", locale: Locale): string {
  const value = saidSide(drift, field, side, locale);
  const nameless = drift.some((one) => one.field === "category" && !one.names?.[side]);
  return field === "category" && nameless ? fill(listingTexts(locale).listing.categoryCode, { value }) : value;
}
