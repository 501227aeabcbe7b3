import type { IndicatorDetail, IndicatorMembers } from "@contracts/indicators";
import type { PublicLooks } from "@contracts/presence-public";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { lookText } from "../../indicators/look-text";
import { indicatorTexts } from "../../indicators/texts";
import type { Column } from "../../officer-frame/data-table";
import { type MembersChoice, membersAddress } from "../members-choice";

type Member = IndicatorMembers["members"][number];

type Counted = IndicatorDetail["sheet"]["readings"][number]["counted"];
type About = {
  indicator: string;
  counted: Counted;
  choice: MembersChoice;
  looks: PublicLooks;
  locale: Locale;
};

/** Whether what a number counts are products, of which there is evidence. */
export const isOfProducts = (counted: Counted) => counted === "product" || counted === "dossier";

/** Products open their evidence, producers their products; whatever else is counted has a name and a place. */
export function memberColumns(about: About): Column<Member>[] {
  const texts = indicatorTexts(about.locale).members;
  const unit: Column<Member> = { key: "unit", title: texts.unit, cell: (member) => member.unit?.name ?? "–" };
  if (isOfProducts(about.counted)) return productColumns(about, unit);
  const name = (member: Member) =>
    about.counted === "producer" ? <Producer producer={member} locale={about.locale} /> : member.label;
  return [{ key: "name", title: texts.name, heading: true, cell: name }, unit];
}

function productColumns(about: About, unit: Column<Member>): Column<Member>[] {
  const { indicator, choice, looks, locale } = about;
  const texts = indicatorTexts(locale).members;
  return [
    {
      key: "name",
      title: texts.name,
      heading: true,
      cell: ({ id, label }) => (
        <TextLink href={localePath(locale, `/can-bo/bang-chung/san-pham/${encodeURIComponent(id)}`)}>{label}</TextLink>
      ),
    },
    {
      key: "producer",
      title: texts.producer,
      cell: ({ producer }) =>
        producer === null ? (
          "–"
        ) : (
          <TextLink href={localePath(locale, membersAddress(indicator, { ...choice, producer: producer.id }))}>
            {producer.name}
          </TextLink>
        ),
    },
    unit,
    { key: "stars", title: texts.stars, numeric: true, cell: ({ stars }) => stars ?? "–" },
    { key: "looked", title: texts.looked, cell: ({ id }) => lookText(id, looks, locale) },
  ];
}

/** A producer's name leads to its products in force. */
function Producer({ producer: { id, label }, locale }: { producer: Member; locale: Locale }) {
  return <TextLink href={localePath(locale, membersAddress("stock", { producer: id }))}>{label}</TextLink>;
}
