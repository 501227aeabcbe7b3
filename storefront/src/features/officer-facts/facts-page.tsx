import type { ReportedFact } from "@contracts/indicator-facts";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { FACTS } from "./addresses";
import { FactContent } from "./components/fact-content";
import { FACT_KINDS } from "./domain/fact-fields";
import { factTexts } from "./texts";
import { factsSchema } from "./wire";

const A_PAGE = 50;

export const factsMetadata = deskMetadata((locale) => factTexts(locale).title);

/** What was reported of what the register does not hold, and the forms to report more. */
export const FactsPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/so-lieu">, desk) => {
  const { locale, path } = desk;
  const texts = factTexts(locale);
  const asked = await searchParams;
  const kind = FACT_KINDS.find((one) => one === asked.loai) ?? "";
  const query = { kind, page: pageNumber(asked[PAGE_PARAM]), limit: A_PAGE };
  const { facts, page } = await deskGet("/officer/indicators/facts", factsSchema, query);
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro}>
      {asked.loi === "lon" ? <Notice tone="fault" role="alert" title={texts.form.tooLarge} className="mb-4" /> : null}
      <FilterForm locale={locale} action={FACTS}>
        <Select label={texts.kind} name="loai" defaultValue={kind}>
          <option value="">{texts.every}</option>
          {FACT_KINDS.map((one) => (
            <option key={one} value={one}>
              {texts.kinds[one]}
            </option>
          ))}
        </Select>
      </FilterForm>
      {facts.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      {facts.length > 0 ? (
        <DataTable caption={texts.caption} columns={columnsOf(locale)} rows={facts} keyOf={({ id }) => id} />
      ) : null}
      <DeskPages locale={locale} path={path} page={page} />
      <Section title={texts.addTitle}>
        <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
          {FACT_KINDS.map((one) => (
            <li key={one}>
              <TextLink href={localePath(locale, `${FACTS}/moi?loai=${one}`)}>{texts.kinds[one]}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </DeskFrame>
  );
});

/** `từ 01/05/2026`, or with its end. */
export function validWords({ valid_from, valid_to }: ReportedFact, locale: Locale): string {
  const texts = factTexts(locale);
  const from = formatDay(valid_from, locale);
  return valid_to === null ? fill(texts.from, { from }) : fill(texts.fromTo, { from, to: formatDay(valid_to, locale) });
}

function columnsOf(locale: Locale): Column<ReportedFact>[] {
  const texts = factTexts(locale);
  return [
    {
      key: "kind",
      title: texts.kind,
      heading: true,
      cell: ({ id, kind }) => <TextLink href={localePath(locale, `${FACTS}/${id}`)}>{texts.kinds[kind]}</TextLink>,
    },
    { key: "content", title: texts.content, cell: (fact) => <FactContent fact={fact} locale={locale} /> },
    { key: "unit", title: texts.unit, cell: ({ unit }) => unit?.name ?? texts.nothing },
    { key: "valid", title: texts.valid, cell: (fact) => validWords(fact, locale) },
    { key: "source", title: texts.source, cell: ({ source }) => source },
    { key: "proofs", title: texts.proofs, numeric: true, cell: ({ proofs }) => proofs.length },
  ];
}
