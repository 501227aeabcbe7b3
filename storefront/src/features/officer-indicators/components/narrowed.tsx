import type { IndicatorDetail, IndicatorMembers } from "@contracts/indicators";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { type MembersChoice, membersAddress } from "../members-choice";
import { officerIndicatorTexts } from "../texts";

type Props = { found: IndicatorMembers; number: IndicatorDetail; choice: MembersChoice; locale: Locale };

/** To what unit and producer the list is limited, with the way back. */
export function Narrowed({ found, number, choice, locale }: Props) {
  const texts = officerIndicatorTexts(locale).members;
  const unit = number.rows.find(({ key }) => key === choice.unit)?.label[locale] ?? choice.unit;
  const own = found.members.find(({ id, producer }) => id === choice.producer || producer?.id === choice.producer);
  const producer = own?.producer?.name ?? own?.label ?? choice.producer;
  const lines = [
    { key: "unit", text: unit && fill(texts.onlyUnit, { name: unit }), without: { ...choice, unit: null } },
    {
      key: "producer",
      text: producer && fill(texts.onlyProducer, { name: producer }),
      without: { ...choice, producer: null },
    },
  ].filter(({ text }) => text);
  if (lines.length === 0) return null;
  return (
    <ul className="mb-4 space-y-1">
      {lines.map(({ key, text, without }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-4">
          <strong>{text}</strong>
          <TextLink href={localePath(locale, membersAddress(number.sheet.id, without))}>{texts.clear}</TextLink>
        </li>
      ))}
    </ul>
  );
}
