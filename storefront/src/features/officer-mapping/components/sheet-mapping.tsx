import type { GroupMapping, MappingView } from "@contracts/channel-decision";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { mappingPath } from "../addresses";
import type { MappingPlace } from "../load-mapping";
import { SHEET } from "../sheet-form";
import { mappingTexts } from "../texts";

type Props = {
  place: MappingPlace;
  /** The group as we call it, until the channel's own word for it is known. */
  name: string;
  current: MappingView["current"];
  locale: Locale;
};

/** What a sheet says of a whole group where the channel has no categories to choose from: its word for the group, and the weight. */
export function SheetMapping({ place, name, current: { body, version }, locale }: Props) {
  const texts = mappingTexts(locale).sheet;
  return (
    <form
      method="post"
      action={localePath(locale, `${mappingPath(place.channel, place.group, "")}/luu`)}
      className="max-w-3xl space-y-4 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      <input type="hidden" name="kieu" value={SHEET} />
      <input type="hidden" name="gian-hang" value={place.shop} />
      <input type="hidden" name="ban" value={version} />
      <Field
        label={texts.category}
        hint={texts.categoryHint}
        name="nganh"
        defaultValue={body?.category ?? name}
        required
        maxLength={200}
      />
      <WeightFields weight={body?.weight ?? []} locale={locale} />
      <SubmitButton pending={texts.pending}>{texts.save}</SubmitButton>
    </form>
  );
}

function WeightFields({ weight, locale }: { weight: GroupMapping["weight"]; locale: Locale }) {
  const texts = mappingTexts(locale).sheet;
  const packing = weight.find((source) => source.from === "net_amount")?.packaging_grams;
  const fixed = weight.find((source) => source.from === "constant")?.grams;
  const number = { inputMode: "numeric", maxLength: 6, pattern: "[0-9]*" } as const;
  return (
    <fieldset className="space-y-3">
      <legend className="text-lg font-bold">{texts.weight}</legend>
      <p>{texts.weightText}</p>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field label={texts.packing} hint={texts.packingHint} name="nang-bi" defaultValue={packing} {...number} />
        <Field label={texts.fixed} hint={texts.fixedHint} name="nang" defaultValue={fixed} {...number} />
      </div>
    </fieldset>
  );
}
