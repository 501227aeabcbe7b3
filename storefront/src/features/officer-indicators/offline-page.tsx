import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field, Select } from "@/ui/field";
import { DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { PUBLICATIONS } from "../officer-publications/addresses";
import { deskGet } from "../officer-session/client";
import { OFFLINE } from "./addresses";
import { MEASURES, partsOf, readOfflineChoice, type SearchParams, SIDES } from "./choice";
import { EveryList } from "./components/every-list";
import { Measures } from "./components/measures";
import { isInvitable, offlineColumns } from "./components/offline-columns";
import { OwnUnit } from "./components/own-unit";
import { helperShare } from "./helper-share";
import { loadNumbers } from "./load-members";
import { readWithin } from "./members-choice";
import { officerIndicatorTexts } from "./texts";
import { offlineSchema } from "./wire";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

const A_PAGE = 50;

export const offlineMetadata = deskMetadata((locale) => officerIndicatorTexts(locale).title);

/** The share of products sold online, who is missing, and what brings each one online for the least work. */
export const OfflinePage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path, session } = desk;
  const asked = await searchParams;
  const within = readWithin(asked);
  if (session.role === "helper") return helperShare(desk, within);
  const texts = officerIndicatorTexts(locale);
  const { measure, side, step, words } = readOfflineChoice(asked);
  const { id, reading } = partsOf(measure);
  const query = {
    within: within ?? undefined,
    ...{ reading, side: side === "all" ? undefined : side, step: step ?? undefined, q: words },
    ...{ page: pageNumber(asked[PAGE_PARAM]), limit: A_PAGE },
  };
  const found = await deskGet(`/officer/indicators/${id}/offline`, offlineSchema, query);
  const { basis } = found;
  // The shares of the very area the list is of, which for a commune's officer is not the province.
  const numbers = await loadNumbers(basis.within?.id);
  const area = basis.within?.name ?? texts.everywhere;
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={`${texts.intro} ${fill(texts.headline, { day: formatDay(basis.cut_off, locale), area })}`}
      actions={
        <>
          <ButtonLink look="secondary" href={localePath(locale, PUBLICATIONS)}>
            {texts.publish}
          </ButtonLink>
          <ButtonLink look="secondary" href={localePath(locale, "/chi-tieu")}>
            {texts.public}
          </ButtonLink>
        </>
      }
    >
      <Measures numbers={numbers} within={within} locale={locale} />
      <div className="mt-6">
        <FilterForm locale={locale} action={OFFLINE}>
          <OwnUnit session={session} asked={within} locale={locale} />
          <Select label={texts.reading} name="cach" defaultValue={measure}>
            {MEASURES.map((one) => (
              <option key={one} value={one}>
                {texts.readings[one]}
              </option>
            ))}
          </Select>
          <Select label={texts.state} name="phia" defaultValue={side}>
            {SIDES.map((one) => (
              <option key={one} value={one}>
                {texts.sides[one]}
              </option>
            ))}
          </Select>
          <Select label={texts.step} name="buoc" defaultValue={step ?? ""}>
            <option value="">{texts.everyStep}</option>
            {found.steps.map(({ step: one, products }) => (
              <option key={one} value={one}>
                {`${texts.steps[one]} (${formatCount(products, locale)})`}
              </option>
            ))}
          </Select>
          <Field label={texts.find} name="tim" type="search" maxLength={200} autoComplete="off" defaultValue={words} />
        </FilterForm>
      </div>
      <details className="mb-4 max-w-prose">
        <summary className="min-h-11 cursor-pointer py-2 font-bold text-leaf">{texts.why}</summary>
        <p>{texts.rule}</p>
        <ol className="list-decimal pl-6">
          {found.steps.map(({ step: one }) => (
            <li key={one}>
              <strong>{texts.steps[one]}</strong>: {texts.stepsWhen[one]}
            </li>
          ))}
        </ol>
      </details>
      {found.products.length > 0 ? (
        <form method="post" action={localePath(locale, "/can-bo/moi-chu-the/phieu")}>
          {/* First in the form, since it is what the Enter key presses. */}
          {found.products.some(isInvitable) ? (
            <p className="mb-4 flex flex-wrap gap-3">
              <Button>{texts.invite}</Button>
              <span className="max-w-prose basis-full text-sm text-ink-soft">{texts.inviteHint}</span>
            </p>
          ) : null}
          <DataTable
            caption={`${texts.caption}: ${formatCount(found.page.total, locale)}`}
            columns={offlineColumns(locale)}
            rows={found.products}
            keyOf={(product) => product.id}
          />
        </form>
      ) : (
        <EmptyState title={texts.none} text={texts.noneText} />
      )}
      <DeskPages locale={locale} path={path} page={found.page} />
      <EveryList numbers={numbers} within={within} locale={locale} />
    </DeskFrame>
  );
});
