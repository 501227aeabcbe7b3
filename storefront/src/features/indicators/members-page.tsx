import type { IndicatorId, IndicatorMembers, IndicatorSheet, MemberSide } from "@contracts/indicators";
import type { Metadata } from "next";
import { pageMetadata } from "@/features/seo/metadata";
import { type Attempt, attempt } from "@/platform/backend/attempt";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { ButtonLink } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { Pagination } from "@/ui/pagination";
import { DataTable } from "./components/data-table";
import { RefusedAddress } from "./components/refused-address";
import { loadIndicator, loadLooks, loadMembers } from "./data";
import { type Choice, readChoice, readKey, readPage, readSide, type SearchParams, writeChoice } from "./domain/choice";
import { NO_NUMBER } from "./domain/numbers";
import { MEMBER_SIDES } from "./domain/words";
import { lookText } from "./look-text";
import { indicatorTexts } from "./texts";

type Props = { locale: Locale; id: IndicatorId; params: SearchParams };
type Wish = { side: MemberSide; key: string | null; page: number };

const readWish = (params: SearchParams): Wish => ({
  side: readSide(params.phia),
  key: readKey(params.muc),
  page: readPage(params.trang),
});

export function membersMetadata({ locale, id }: Props): Metadata {
  const { members } = indicatorTexts(locale);
  const path = `/chi-tieu/${id}/danh-sach`;
  return pageMetadata({ locale, path, title: members.title, description: members.evidence, index: false });
}

/** Those behind one number, page by page. */
export async function MembersPage({ locale, id, params }: Props) {
  const choice = readChoice(params);
  const wish = readWish(params);
  const { answer, refusal } = await attempt(loadIndicator(id, choice));
  // Asked for here and not further down: a page after the last one is an address that does not exist.
  const found = answer && !answer.sheet.restricted ? await attempt(loadMembers(id, choice, wish)) : null;
  const texts = indicatorTexts(locale);
  const trail = [
    { label: siteTexts(locale).home, href: localePath(locale, "/") },
    { label: texts.title, href: localePath(locale, "/chi-tieu") },
    {
      label: answer?.sheet.title[locale] ?? id,
      href: `${localePath(locale, `/chi-tieu/${id}`)}${writeChoice(choice)}`,
    },
  ];
  return (
    <Main locale={locale}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={texts.members.title} />
      <h1 className="mt-2 text-2xl sm:text-3xl">
        {fill(texts.members.of, { title: trail[2]?.label ?? id, side: texts.members.side[wish.side] })}
      </h1>
      {answer ? <Behind sheet={answer.sheet} found={found} choice={choice} wish={wish} locale={locale} /> : null}
      {refusal ? <RefusedAddress refusal={refusal} title={texts.members.refused} locale={locale} /> : null}
    </Main>
  );
}

type BehindProps = { sheet: IndicatorSheet; choice: Choice; wish: Wish; locale: Locale };

/** @param found null where those behind the number are for officers only */
function Behind({ sheet, found, choice, wish, locale }: BehindProps & { found: Attempt<IndicatorMembers> | null }) {
  const texts = indicatorTexts(locale).members;
  if (found === null)
    return (
      <Notice className="mt-6">
        <p>{texts.restricted}</p>
      </Notice>
    );
  const { answer, refusal } = found;
  return (
    <>
      <Sides sheet={sheet} choice={choice} wish={wish} locale={locale} />
      {answer ? <Members answer={answer} sheet={sheet} choice={choice} wish={wish} locale={locale} /> : null}
      {refusal ? <RefusedAddress refusal={refusal} title={texts.refused} locale={locale} /> : null}
    </>
  );
}

function Sides({ sheet, choice, wish, locale }: BehindProps) {
  const texts = indicatorTexts(locale).members;
  return (
    <nav aria-label={texts.sides} className="mt-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {MEMBER_SIDES.map((side) => (
          <li key={side}>
            <a
              href={addressOf(sheet, choice, { ...wish, side, page: 1 }, locale)}
              aria-current={side === wish.side ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-11 items-center rounded-full border px-[min(1rem,4vw)]",
                side === wish.side
                  ? "border-leaf bg-leaf font-bold text-white"
                  : "border-line bg-white hover:border-leaf",
              )}
            >
              {texts.side[side]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function Members({ answer, sheet, choice, wish, locale }: BehindProps & { answer: IndicatorMembers }) {
  const all = indicatorTexts(locale);
  const texts = all.members;
  const { members, page } = answer;
  const counted = sheet.readings.find(({ id }) => id === answer.reading)?.counted ?? "product";
  if (members.length === 0)
    return (
      <div className="mt-6">
        <EmptyState title={texts.empty} text={texts.emptyText}>
          <ButtonLink href={`${localePath(locale, `/chi-tieu/${sheet.id}`)}${writeChoice(choice)}`}>
            {texts.back}
          </ButtonLink>
        </EmptyState>
      </div>
    );
  const products = counted === "product" || counted === "dossier";
  const looks = products
    ? await loadLooks(
        members.map(({ id }) => id),
        choice,
      )
    : { looks: [] };
  const columns = [
    { key: "name", title: texts.name },
    ...(products
      ? [
          { key: "producer", title: texts.producer },
          { key: "unit", title: texts.unit },
          { key: "stars", title: texts.stars, number: true },
          { key: "looked", title: texts.looked },
        ]
      : [{ key: "unit", title: texts.unit }]),
  ];
  const rows = members.map((member) => ({
    key: member.id,
    cells: [
      <Name key="name" member={member} folder={counted === "producer" ? "/chu-the" : "/san-pham"} locale={locale} />,
      ...(products ? [member.producer?.name ?? NO_NUMBER] : []),
      member.unit?.name ?? NO_NUMBER,
      ...(products ? [member.stars ?? NO_NUMBER, lookText(member.id, looks, locale)] : []),
    ],
  }));
  return (
    <div className="mt-6">
      <DataTable
        caption={fill(texts.caption, { count: formatCount(page.total, locale), counted: all.counted[counted] })}
        columns={columns}
        rows={rows}
      />
      {products ? <p className="mt-2 text-sm text-ink-soft">{texts.evidence}</p> : null}
      <Pagination
        page={page.page}
        pages={page.pages}
        hrefOf={(number) => addressOf(sheet, choice, { ...wish, page: number }, locale)}
        texts={siteTexts(locale).pages}
      />
    </div>
  );
}

function Name({
  member: { label, handle },
  folder,
  locale,
}: {
  member: IndicatorMembers["members"][number];
  folder: string;
  locale: Locale;
}) {
  if (handle === null) return <>{label}</>;
  return (
    <a
      href={localePath(locale, `${folder}/${handle}`)}
      className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4"
    >
      {label}
    </a>
  );
}

function addressOf(sheet: IndicatorSheet, choice: Choice, { side, key, page }: Wish, locale: Locale): string {
  const more = { phia: side, muc: key ?? undefined, trang: page > 1 ? String(page) : undefined };
  return `${localePath(locale, `/chi-tieu/${sheet.id}`)}/danh-sach${writeChoice(choice, more)}`;
}
