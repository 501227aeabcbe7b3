import type { OwnListingHistory } from "@contracts/producer-channels";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { ageOf } from "../age";
import { type Compared, comparedFields, type Told } from "../side-fields";
import { listingTexts } from "../texts";

type Props = { history: OwnListingHistory; locale: Locale };

/** What is wanted beside what the marketplace shows, price and stock of every size. */
export function Sides({ history: { wanted, seen }, locale }: Props) {
  const { listing: texts, age } = listingTexts(locale);
  const told = ({ field }: Compared, value: Told) => {
    if (value === null) return seen.at ? texts.notShown : texts.notSeenYet;
    return field === "price" && typeof value === "number" ? formatVnd(value, locale) : String(value);
  };
  return (
    <Section title={texts.sides}>
      {seen.at ? (
        <p className="mb-2 text-sm text-ink-soft">{fill(texts.seenAt, { age: ageOf(seen.at, new Date(), age) })}</p>
      ) : null}
      <dl className="max-w-3xl space-y-3">
        {comparedFields(wanted, seen).map((one) => (
          <div key={`${one.size} ${one.field}`} className="rounded-card border border-line bg-white p-3">
            <dt className="break-words font-bold">
              {texts.fields[one.field]}
              {one.size === null ? null : `: ${one.size}`}
            </dt>
            <dd>
              {texts.wanted}: {told(one, one.wanted)}
            </dd>
            <dd>
              {texts.seen}: {told(one, one.seen)}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
