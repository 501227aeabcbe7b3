import type { BreakdownRow } from "@contracts/indicators";
import { formatCount } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import type { Column } from "../../officer-frame/data-table";
import { type MembersChoice, membersAddress } from "../members-choice";
import { officerIndicatorTexts } from "../texts";
import { twoDecimals } from "../two-decimals";

/** A number by unit; each unit leads to those behind it. */
export function unitColumns(indicator: string, choice: MembersChoice, locale: Locale): Column<BreakdownRow>[] {
  const texts = officerIndicatorTexts(locale).members;
  const number = (value: number | null) => (value === null ? "–" : formatCount(value, locale));
  return [
    {
      key: "unit",
      title: texts.unit,
      heading: true,
      cell: ({ key, label }) => (
        <TextLink href={localePath(locale, membersAddress(indicator, { ...choice, unit: key }))}>
          {label[locale]}
        </TextLink>
      ),
    },
    { key: "counted", title: texts.counted, numeric: true, cell: ({ value }) => number(value.numerator) },
    { key: "total", title: texts.total, numeric: true, cell: ({ value }) => number(value.denominator) },
    {
      key: "share",
      title: texts.share,
      numeric: true,
      cell: ({ value: { percent } }) => (percent === null ? "–" : `${twoDecimals(percent, locale)} %`),
    },
  ];
}
