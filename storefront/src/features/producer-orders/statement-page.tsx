import type { Statement, StatementLine } from "@contracts/producer-orders";
import { formatDay } from "@/platform/format/day";
import { todayInVietnam } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { ORDERS, orderPath, STATEMENT, shownCode } from "./addresses";
import { ChoosePeriod, periodInWords } from "./components/choose-period";
import { PrintButton } from "./components/print-button";
import { daysOf, periodIn } from "./period";
import { ownOrderTexts } from "./texts";
import { statementSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const statementMetadata = producerMetadata((locale) => ownOrderTexts(locale).statement.title);

/** What the days of a period brought in, by channel and order by order; on paper, and the same as files. */
export const StatementPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, session } = producer;
  const { statement: texts, list } = ownOrderTexts(locale);
  const period = periodIn(await searchParams, todayInVietnam());
  const days = daysOf(period);
  const found = await producerGet("/producer/orders/statement", statementSchema, days);
  const file = (format: string) =>
    `${localePath(locale, `${STATEMENT}/tep/${format}`)}?${new URLSearchParams({ tu: days.from, den: days.to })}`;
  const name = periodInWords(period, locale);
  const span = { from: formatDay(days.from, locale), to: formatDay(days.to, locale) };
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: list.title, href: ORDERS }]}
    >
      <ChoosePeriod period={period} locale={locale} />
      <div className="mb-3">
        <h2 className="text-xl">{name ?? fill(texts.span, span)}</h2>
        {name === null ? null : <p className="text-ink-soft">{fill(texts.span, span)}</p>}
        <p className="hidden font-bold print:block">{session.acting.name}</p>
      </div>
      {found.lines.length === 0 ? (
        <EmptyState title={texts.emptyTitle} text={texts.emptyText}>
          <ButtonLink look="secondary" href={localePath(locale, ORDERS)}>
            {list.showAll}
          </ButtonLink>
        </EmptyState>
      ) : (
        <div className="space-y-6">
          <p className="flex flex-wrap gap-2 print:hidden">
            <ButtonLink look="secondary" href={file("xlsx")}>
              {texts.xlsx}
            </ButtonLink>
            <ButtonLink look="secondary" href={file("csv")}>
              {texts.csv}
            </ButtonLink>
            <PrintButton>{texts.print}</PrintButton>
          </p>
          <DataTable
            caption={texts.totals}
            columns={totalColumns(locale)}
            rows={found.totals}
            keyOf={({ channel }) => channel}
          />
          <DataTable caption={texts.lines} columns={lineColumns(locale)} rows={found.lines} keyOf={({ id }) => id} />
        </div>
      )}
    </ProducerFrame>
  );
});

function totalColumns(locale: Locale): Column<Statement["totals"][number]>[] {
  const { statement: texts } = ownOrderTexts(locale);
  const vnd = (amount: number) => formatVnd(amount, locale);
  return [
    { key: "channel", title: texts.channel, heading: true, cell: ({ channel_name }) => channel_name },
    { key: "delivered", title: texts.delivered, numeric: true, cell: ({ delivered }) => delivered },
    { key: "back", title: texts.back, numeric: true, cell: ({ back }) => back },
    { key: "due", title: texts.due, numeric: true, cell: ({ due }) => vnd(due) },
    { key: "remitted", title: texts.remitted, numeric: true, cell: ({ remitted }) => vnd(remitted) },
    { key: "open", title: texts.open, numeric: true, cell: ({ open }) => vnd(open) },
  ];
}

function lineColumns(locale: Locale): Column<StatementLine>[] {
  const { statement: texts, states } = ownOrderTexts(locale);
  const vnd = (amount: number) => formatVnd(amount, locale);
  return [
    {
      key: "code",
      title: texts.code,
      heading: true,
      cell: (line) => <TextLink href={localePath(locale, orderPath(line))}>{shownCode(line)}</TextLink>,
    },
    { key: "channel", title: texts.channel, cell: ({ channel_name }) => channel_name },
    { key: "day", title: texts.day, cell: ({ day }) => formatDay(day, locale) },
    { key: "state", title: texts.state, cell: ({ state }) => states[state] },
    { key: "goods", title: texts.goods, numeric: true, cell: ({ goods }) => vnd(goods) },
    { key: "shipping", title: texts.shippingFee, numeric: true, cell: ({ shipping }) => vnd(shipping) },
    { key: "due", title: texts.due, numeric: true, cell: ({ due }) => vnd(due) },
    {
      key: "remitted",
      title: texts.remitted,
      numeric: true,
      cell: ({ remitted, channel, due }) =>
        remitted !== null ? vnd(remitted) : channel === "shop" || due === 0 ? "" : texts.settledByChannel,
    },
  ];
}
