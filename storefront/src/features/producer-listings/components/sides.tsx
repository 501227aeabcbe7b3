import type { DeskSide } from "@contracts/channel-desk";
import type { OwnListingHistory } from "@contracts/producer-channels";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { ageOf } from "../age";
import { fieldOf, SIDE_FIELDS, type SideField } from "../side-fields";
import { listingTexts } from "../texts";

type Props = { history: OwnListingHistory; locale: Locale };

/** What is wanted beside what the marketplace shows. */
export function Sides({ history: { wanted, seen }, locale }: Props) {
  const { listing: texts, age } = listingTexts(locale);
  const told = (side: DeskSide, field: SideField) => {
    const value = fieldOf(side, field);
    if (value === null) return texts.notShown;
    return field === "price" && typeof value === "number" ? formatVnd(value, locale) : String(value);
  };
  return (
    <Section title={texts.sides}>
      {seen.at ? (
        <p className="mb-2 text-sm text-ink-soft">{fill(texts.seenAt, { age: ageOf(seen.at, new Date(), age) })}</p>
      ) : null}
      <dl className="max-w-3xl space-y-3">
        {SIDE_FIELDS.map((field) => (
          <div key={field} className="rounded-card border border-line bg-white p-3">
            <dt className="font-bold">{texts.fields[field]}</dt>
            <dd>
              {texts.wanted}: {told(wanted, field)}
            </dd>
            <dd>
              {texts.seen}: {told(seen, field)}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
