import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { mappingPath } from "../addresses";
import type { MappingPlace } from "../load-mapping";
import { mappingTexts } from "../texts";

type Props = { place: MappingPlace; category: string; words: string; locale: Locale };

/** Brands are searched before the form is filled in: a marketplace has too many for one list. */
export function BrandSearch({ place, category, words, locale }: Props) {
  const texts = mappingTexts(locale).edit;
  return (
    <search>
      <form
        action={localePath(locale, mappingPath(place.channel, place.group, ""))}
        className="mt-6 flex flex-wrap items-end gap-3 rounded-card border border-line bg-white p-4"
      >
        {place.shop ? <input type="hidden" name="gian-hang" value={place.shop} /> : null}
        <input type="hidden" name="nganh" value={category} />
        <Field label={texts.brandSearch} name="thuong-hieu" defaultValue={words} maxLength={100} className="grow" />
        <Button look="secondary">{texts.find}</Button>
      </form>
    </search>
  );
}
