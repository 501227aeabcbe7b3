import type { Statement, StatementLine } from "@contracts/producer-orders";
import { formatDay } from "@/platform/format/day";
import { todayInVietnam } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { ORDERS, orderPath, STATEMENT, shownCode } from "./addresses";
import { ownOrderTexts } from "./texts";
import { statementSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const statementMetadata = producerMetadata((locale) => ownOrderTexts(locale).statement.title);

/** What a month brought in, by channel and order by order, and the same as files. */
export const StatementPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale } = producer;
  const { statement: texts, list } = ownOrderTexts(locale);
  const { thang } = await searchParams;
  const month =
    typeof thang === "string" && /^20\d\d-(0[1-9]|1[0-2])$/.test(thang) ? thang : todayInVietnam().slice(0, 7);
  const found = await producerGet("/producer/orders/statement", statementSchema, { month });
  const file = (format: string) => `${localePath(locale, `${STATEMENT}/tep/${format}`)}?thang=${month}`;
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: list.title, href: ORDERS }]}
    >
      <search className="mb-6 block print:hidden">
        <form action={localePath(locale, STATEMENT)} className="flex flex-wrap items-end gap-3">
          <Field
            label={texts.month}
            name="thang"
            type="month"
            required
            pattern="20\d\d-\d\d"
            defaultValue={month}
            className="min-w-0 max-w-full"
          />
          <Button look="secondary">{texts.show}</Button>
        </form>
      </search>
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
