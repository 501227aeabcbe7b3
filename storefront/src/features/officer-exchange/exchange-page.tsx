import type { ExchangeBatchSummary, ExchangeView } from "@contracts/channel-exchange";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { MAPPINGS, termsPath } from "../officer-mapping/addresses";
import { overviewSchema } from "../officer-mapping/wire";
import { deskGet } from "../officer-session/client";
import { BATCHES, columnsPath, FILES } from "./addresses";
import { A_PAGE, onPage } from "./paged-rows";
import { rowName } from "./row-name";
import { exchangeTexts } from "./texts";
import { exchangeSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string; shop: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Row = ExchangeView["rows"][number];

export const exchangeMetadata = deskMetadata((locale) => exchangeTexts(locale).shop.plain);

/** A shop that is served by files: its products, the files made, and what became of each row. */
export const ExchangePage = deskPage(async ({ params, searchParams }: Props, desk) => {
  const { locale, path } = desk;
  const texts = exchangeTexts(locale).shop;
  const [{ shop }, asked] = await Promise.all([params, searchParams]);
  const { channel, rows, batches } = await deskGet(
    `/officer/channels/shops/${encodeURIComponent(shop)}/exchange`,
    exchangeSchema,
  );
  const page = pageOf(rows, pageNumber(asked[PAGE_PARAM]));
  const trail = [{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }];
  return (
    <DeskFrame desk={desk} title={fill(texts.title, { shop: channel.name })} intro={texts.intro} trail={trail}>
      <ChannelNav locale={locale} here="shops" />
      {channel.open ? (
        <Making shop={shop} locale={locale} />
      ) : (
        <Notice tone="care" title={texts.closed}>
          {texts.closedText}
        </Notice>
      )}
      <Rules shop={shop} code={channel.code} locale={locale} />
      {batches.length > 0 ? (
        <div className="mt-8">
          <DataTable caption={texts.batches} columns={batchColumns(locale)} rows={batches} keyOf={({ id }) => id} />
        </div>
      ) : null}
      <div className="mt-8">
        {rows.length === 0 ? (
          <EmptyState title={texts.none} text={texts.noneText} heading="h2" />
        ) : (
          <>
            {rows.some(({ size }) => size !== null) ? <p className="mb-3 max-w-prose">{texts.sizes}</p> : null}
            <DataTable
              caption={texts.products}
              columns={rowColumns(shop, firstOf(rows), locale)}
              rows={page.rows}
              keyOf={({ id }) => id}
            />
            <DeskPages locale={locale} path={path} page={page} />
          </>
        )}
      </div>
    </DeskFrame>
  );
});

function pageOf(rows: readonly Row[], asked: number) {
  const pages = Math.max(1, Math.ceil(rows.length / A_PAGE));
  const page = Math.min(asked, pages);
  return { rows: onPage(rows, page), page, pages, limit: A_PAGE, total: rows.length };
}

/** What decides what a row says; each is decided on a page of its own. */
async function Rules({ shop, code, locale }: { shop: string; code: string; locale: Locale }) {
  const texts = exchangeTexts(locale).shop;
  const { shops } = await channelPlaces();
  const adapter = shops.find(({ id }) => id === shop)?.channel ?? "";
  const links = [
    { href: columnsPath(code), label: texts.columns },
    { href: `${MAPPINGS}?san=${adapter}&gian-hang=${shop}`, label: texts.weights },
    { href: termsPath(adapter, shop), label: texts.prices },
  ];
  return (
    <nav aria-label={texts.rules} className="flex flex-wrap gap-x-6">
      {links.map(({ href, label }) => (
        <TextLink key={href} href={localePath(locale, href)}>
          {label}
        </TextLink>
      ))}
    </nav>
  );
}

async function Making({ shop, locale }: { shop: string; locale: Locale }) {
  const texts = exchangeTexts(locale).shop;
  const { groups } = await deskGet("/officer/channels/mappings", overviewSchema, { channel: "postmart" });
  const card = "space-y-3 rounded-card border border-line bg-white p-4";
  return (
    <div className="mb-4 grid gap-4 md:grid-cols-2">
      <form method="post" action={localePath(locale, `${FILES}/chon`)} className={card}>
        <h2 className="text-lg">{texts.chooseTitle}</h2>
        <input type="hidden" name="gian-hang" value={shop} />
        <Select label={texts.group} name="nhom" required>
          {groups.map(({ code, name, name_en, products }) => (
            <option key={code} value={code}>
              {locale === "en" ? name_en : name} ({products})
            </option>
          ))}
        </Select>
        <SubmitButton pending={texts.pending}>{texts.add}</SubmitButton>
      </form>
      <form method="post" action={localePath(locale, `${FILES}/lap`)} className={card}>
        <h2 className="text-lg">{texts.makeTitle}</h2>
        <input type="hidden" name="gian-hang" value={shop} />
        {/* The page's own main part has the name of the field as its id. */}
        <Select id="noi-dung-tep" label={texts.kind} name="noi-dung" defaultValue="delta">
          <option value="delta">{texts.delta}</option>
          <option value="full">{texts.full}</option>
        </Select>
        <Select label={texts.format} name="dang" defaultValue="xlsx">
          <option value="xlsx">.xlsx</option>
          <option value="csv">.csv</option>
        </Select>
        <SubmitButton pending={texts.pending}>{texts.make}</SubmitButton>
      </form>
    </div>
  );
}

function batchColumns(locale: Locale): Column<ExchangeBatchSummary>[] {
  const texts = exchangeTexts(locale).shop;
  return [
    {
      key: "number",
      title: texts.number,
      heading: true,
      cell: ({ id, number }) => <TextLink href={localePath(locale, `${BATCHES}/${id}`)}>{number}</TextLink>,
    },
    { key: "file", title: texts.file, cell: ({ file }) => file.name },
    { key: "kind", title: texts.kind, cell: ({ kind }) => texts[kind] },
    { key: "rows", title: texts.rows, numeric: true, cell: ({ rows }) => formatCount(rows, locale) },
    { key: "made", title: texts.madeAt, cell: ({ made_at }) => formatInstant(made_at, locale) },
    {
      key: "handed",
      title: texts.handed,
      cell: ({ handed_over_at }) => (handed_over_at ? formatInstant(handed_over_at, locale) : texts.notYet),
    },
  ];
}

/** The first row of each product: what is done to a product stands there once. */
function firstOf(rows: readonly Row[]): ReadonlySet<string> {
  const first = new Map(rows.toReversed().map(({ product_id, id }) => [product_id, id]));
  return new Set(first.values());
}

function rowColumns(shop: string, first: ReadonlySet<string>, locale: Locale): Column<Row>[] {
  const texts = exchangeTexts(locale).shop;
  return [
    { key: "product", title: texts.product, heading: true, cell: rowName },
    { key: "code", title: texts.code, cell: ({ row_code }) => row_code },
    { key: "state", title: texts.state, cell: ({ state }) => texts.states[state] },
    { key: "reason", title: texts.reason, cell: ({ reason, url }) => reason ?? url },
    {
      key: "remove",
      title: texts.remove,
      cell: ({ id, state, product_id }) =>
        state === "withdrawn" || !first.has(id) ? null : (
          <form method="post" action={localePath(locale, `${FILES}/bo`)}>
            <input type="hidden" name="gian-hang" value={shop} />
            <Button look="quiet" name="san-pham" value={product_id}>
              {texts.remove}
            </Button>
          </form>
        ),
    },
  ];
}
