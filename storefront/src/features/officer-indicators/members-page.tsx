import type { DeskSession } from "@contracts/access";
import type { IndicatorDetail, IndicatorMembers } from "@contracts/indicators";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import { loadLooks } from "../indicators/data";
import { readChoice } from "../indicators/domain/choice";
import { MEMBER_SIDES } from "../indicators/domain/words";
import { indicatorTexts } from "../indicators/texts";
import { DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { OFFLINE } from "./addresses";
import type { SearchParams } from "./choice";
import { isOfProducts, memberColumns } from "./components/member-columns";
import { Narrowed } from "./components/narrowed";
import { OwnUnit } from "./components/own-unit";
import { unitColumns } from "./components/unit-columns";
import { loadDeskMembers, loadNumber } from "./load-members";
import { type MembersChoice, membersAddress, readMembersChoice } from "./members-choice";
import { officerIndicatorTexts } from "./texts";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

export const membersMetadata = deskMetadata((locale) => officerIndicatorTexts(locale).members.title);

/** Those behind a number: from its units over a producer to each product, whose page opens its evidence. */
export const DeskMembersPage = deskPage(async ({ params, searchParams }: Props, desk) => {
  const { locale, path, session } = desk;
  const choice = readMembersChoice(await searchParams);
  const found = await loadDeskMembers(session, (await params).id, choice);
  const number = await loadNumber(found);
  const texts = officerIndicatorTexts(locale);
  const said = indicatorTexts(locale);
  const { counted, title } = readingOf(number);
  const looks = isOfProducts(counted) && found.members.length > 0 ? await looksOf(found) : { looks: [] };
  const area = found.basis.within?.name ?? texts.everywhere;
  const side = said.members.side[choice.side];
  return (
    <DeskFrame
      desk={desk}
      title={fill(said.members.of, { title: number.sheet.title[locale], side })}
      intro={`${title[locale]}. ${fill(texts.headline, { day: formatDay(found.basis.cut_off, locale), area })}`}
      trail={[{ label: texts.title, href: OFFLINE }]}
    >
      <Filter number={number} choice={choice} locale={locale} session={session} />
      <Narrowed found={found} number={number} choice={choice} locale={locale} />
      {choice.unit === null && choice.producer === null && number.rows.length > 1 ? (
        <div className="mb-6">
          <DataTable
            caption={texts.members.units}
            columns={unitColumns(number.sheet.id, choice, locale)}
            rows={number.rows.filter(({ value }) => value.numerator > 0 || (value.denominator ?? 0) > 0)}
            keyOf={({ key }) => key}
          />
        </div>
      ) : null}
      {found.members.length === 0 ? <EmptyState title={said.members.empty} text={said.members.emptyText} /> : null}
      {found.members.length > 0 ? (
        <DataTable
          caption={fill(said.members.caption, {
            count: formatCount(found.page.total, locale),
            counted: said.counted[counted],
          })}
          columns={memberColumns({ indicator: number.sheet.id, counted, choice, looks, locale })}
          rows={found.members}
          keyOf={({ id }) => id}
        />
      ) : null}
      <DeskPages locale={locale} path={path} page={found.page} />
    </DeskFrame>
  );
});

function readingOf({ sheet, reading }: IndicatorDetail) {
  const found = sheet.readings.find(({ id }) => id === reading) ?? sheet.readings[0];
  if (!found) throw new Error(`Indicator ${sheet.id} has no reading`);
  return found;
}

const looksOf = ({ members }: IndicatorMembers) =>
  loadLooks(
    members.map(({ id }) => id),
    readChoice({}),
  );

type FilterProps = { number: IndicatorDetail; choice: MembersChoice; session: DeskSession; locale: Locale };

function Filter({ number: { sheet, reading }, choice, session, locale }: FilterProps) {
  const texts = officerIndicatorTexts(locale);
  const sides = indicatorTexts(locale).members.side;
  return (
    <FilterForm locale={locale} action={membersAddress(sheet.id, {})}>
      <OwnUnit session={session} asked={choice.within} locale={locale} />
      {choice.unit === null ? null : <input type="hidden" name="don-vi" value={choice.unit} />}
      {choice.producer === null ? null : <input type="hidden" name="chu-the" value={choice.producer} />}
      <Select label={texts.reading} name="cach-doc" defaultValue={reading}>
        {sheet.readings.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[locale]}
          </option>
        ))}
      </Select>
      <Select label={texts.members.side} name="phia" defaultValue={choice.side}>
        {MEMBER_SIDES.map((one) => (
          <option key={one} value={one}>
            {sides[one]}
          </option>
        ))}
      </Select>
    </FilterForm>
  );
}
