import type { CategorySuggestions } from "@contracts/channel-decision";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { deskGet } from "../../officer-session/client";
import { mappingPath } from "../addresses";
import type { MappingPlace } from "../load-mapping";
import type { ChosenCategory } from "../mapping-form";
import { mappingTexts } from "../texts";
import { categoriesSchema } from "../wire";

type Props = { place: MappingPlace; category: ChosenCategory | null; words: string; locale: Locale };

/** The category that is chosen, others that fit, and a search through the marketplace's tree. */
export async function CategoryChoice({ place, category, words, locale }: Props) {
  const texts = mappingTexts(locale).edit;
  const query = words === "" ? { group: place.group } : { q: words };
  const asked = { channel: place.channel, shop: place.shop, ...query };
  const { categories } = await deskGet("/officer/channels/categories", categoriesSchema, asked);
  const choice = (
    <>
      <Search place={place} words={words} locale={locale} />
      <h3 className="mt-4 font-bold">{words === "" ? texts.suggested : texts.found}</h3>
      {categories.length === 0 ? <p>{texts.nothingFound}</p> : null}
      <ul className="divide-y divide-line">
        {categories.map((found) => (
          <Found key={found.id} found={found} place={place} locale={locale} />
        ))}
      </ul>
    </>
  );
  return (
    <section className="rounded-card border border-line bg-white p-4">
      <h2 className="mb-2 text-lg">{texts.chooseTitle}</h2>
      {category === null ? (
        choice
      ) : (
        <>
          <p>
            {texts.chosen}: <strong>{category.view.path.join(" › ")}</strong>
          </p>
          <details open={words !== ""}>
            <summary className="min-h-11 cursor-pointer py-2 font-bold text-leaf">{texts.change}</summary>
            {choice}
          </details>
        </>
      )}
    </section>
  );
}

function Search({ place, words, locale }: Omit<Props, "category">) {
  const texts = mappingTexts(locale).edit;
  return (
    <search>
      <form
        action={localePath(locale, mappingPath(place.channel, place.group, ""))}
        className="flex flex-wrap items-end gap-3"
      >
        {place.shop ? <input type="hidden" name="gian-hang" value={place.shop} /> : null}
        <Field label={texts.search} name="tim" defaultValue={words} maxLength={100} className="min-w-0 grow" />
        <Button look="secondary">{texts.find}</Button>
      </form>
    </search>
  );
}

type FoundProps = { found: CategorySuggestions["categories"][number]; place: MappingPlace; locale: Locale };

function Found({ found: { id, path, open, suggested_by }, place, locale }: FoundProps) {
  const texts = mappingTexts(locale).edit;
  const label = path.join(" › ");
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      {open ? (
        <TextLink href={localePath(locale, mappingPath(place.channel, place.group, place.shop, id))}>{label}</TextLink>
      ) : (
        <span className="inline-flex min-h-11 items-center">{label}</span>
      )}
      <Badge tone={open ? "plain" : "care"}>
        {open ? (suggested_by === "channel" ? texts.byChannel : texts.byWords) : texts.closedCategory}
      </Badge>
    </li>
  );
}
