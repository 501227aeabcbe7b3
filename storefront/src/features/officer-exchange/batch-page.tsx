import type { ExchangeLeftOut, ExchangeView } from "@contracts/channel-exchange";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { FactList } from "@/ui/fact-list";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { fixPath } from "../officer-sending/addresses";
import { sendingTexts } from "../officer-sending/texts";
import { deskGet } from "../officer-session/client";
import { batchPath, shopFilesPath } from "./addresses";
import { Handover, Results } from "./components/batch-steps";
import { A_PAGE, onPage } from "./paged-rows";
import { rowName } from "./row-name";
import { shortened } from "./shortened";
import { exchangeTexts } from "./texts";
import { batchSchema, exchangeSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Row = ExchangeView["rows"][number];

export const batchMetadata = deskMetadata((locale) => exchangeTexts(locale).batch.plain);

/** One file with its digest and manifest; whether it was handed over, and the results that came back. */
export const BatchPage = deskPage(async ({ params, searchParams }: Props, desk) => {
  const { locale, path: here } = desk;
  const { batch: texts, shop: list } = exchangeTexts(locale);
  const path = `/officer/channels/exchange/batches/${encodeURIComponent((await params).id)}`;
  const { batch, shop_id, manifest, left_out } = await deskGet(path, batchSchema);
  const [{ channel, rows }, { shops }] = await Promise.all([
    deskGet(`/officer/channels/shops/${encodeURIComponent(shop_id)}/exchange`, exchangeSchema),
    channelPlaces(),
  ]);
  const { id, file, kind, handed_over_at } = batch;
  const own = rows.filter(({ batch_id }) => batch_id === id);
  // Both lists are turned together: what was left out is mended first and is rarely long.
  const asked = pageNumber((await searchParams)[PAGE_PARAM]);
  const pages = Math.max(1, ...[own, left_out].map((all) => Math.ceil(all.length / A_PAGE)));
  const page = { page: Math.min(asked, pages), pages, limit: A_PAGE, total: Math.max(own.length, left_out.length) };
  const [ownShown, leftShown] = [onPage(own, page.page), onPage(left_out, page.page)];
  const adapter = shops.find((shop) => shop.id === shop_id)?.channel ?? "";
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { number: batch.number })}
      trail={[
        { label: channelTexts(locale).shops.title, href: "/can-bo/san" },
        { label: fill(list.title, { shop: channel.name }), href: shopFilesPath(shop_id) },
      ]}
      actions={<ButtonLink href={localePath(locale, `${batchPath(id)}/tai`)}>{texts.download}</ButtonLink>}
    >
      <ChannelNav locale={locale} here="shops" />
      {batch.sample ? (
        <Notice tone="care" title={texts.sample} className="mb-4">
          <p>{texts.sampleText}</p>
        </Notice>
      ) : null}
      <FactList
        unknown={texts.unknown}
        facts={[
          { label: list.file, value: `${file.name}, ${fill(texts.size, { bytes: formatCount(file.bytes, locale) })}` },
          { label: texts.kind, value: list[kind] },
          { label: texts.rows, value: formatCount(batch.rows, locale) },
          { label: texts.withdrawn, value: batch.withdrawn.join(", ") || null },
          { label: texts.made, value: `${batch.made_by}, ${formatInstant(batch.made_at, locale)}` },
          { label: list.handed, value: handed_over_at ? formatInstant(handed_over_at, locale) : list.notYet },
        ]}
      />
      {handed_over_at ? (
        <Results id={id} rows={own} notice={desk.notice} locale={locale} />
      ) : (
        <Handover id={id} locale={locale} />
      )}
      {ownShown.length > 0 ? (
        <div className="mt-8">
          <DataTable caption={texts.ownRows} columns={rowColumns(locale)} rows={ownShown} keyOf={(row) => row.id} />
        </div>
      ) : null}
      {leftShown.length > 0 ? (
        <div className="mt-8">
          <DataTable
            caption={texts.left}
            columns={leftColumns({ shop: shop_id, channel: adapter }, locale)}
            rows={leftShown}
            keyOf={({ row_code }) => row_code}
          />
        </div>
      ) : null}
      <DeskPages locale={locale} path={here} page={page} />
      <Proof sha256={file.sha256} manifest={manifest} locale={locale} />
    </DeskFrame>
  );
});

/** For whoever must show later which file it was; rows beyond the first stand in the file itself. */
function Proof({ sha256, manifest, locale }: { sha256: string; manifest: unknown; locale: Locale }) {
  const texts = exchangeTexts(locale).batch;
  return (
    <details className="mt-10">
      <summary className="flex min-h-11 cursor-pointer items-center font-bold text-leaf">{texts.manifest}</summary>
      <p className="my-2 text-sm">
        <strong>{texts.sha}</strong> <code className="break-all">{sha256}</code>
        <span className="block text-ink-soft">{texts.shaHint}</span>
      </p>
      <pre className="rounded-control border border-line bg-white p-3 text-sm break-words whitespace-pre-wrap">
        {JSON.stringify(shortened(manifest), null, 2)}
      </pre>
    </details>
  );
}

function rowColumns(locale: Locale): Column<Row>[] {
  const texts = exchangeTexts(locale).shop;
  return [
    { key: "code", title: texts.code, heading: "short", cell: ({ row_code }) => row_code },
    { key: "product", title: texts.product, cell: rowName },
    { key: "state", title: texts.state, cell: ({ state }) => texts.states[state] },
    {
      key: "reason",
      title: texts.reason,
      cell: ({ reason, url }) => <span className="break-all">{reason ?? url}</span>,
    },
  ];
}

function leftColumns(place: { shop: string; channel: string }, locale: Locale): Column<ExchangeLeftOut>[] {
  const { shop: texts, batch } = exchangeTexts(locale);
  const { fix: names } = sendingTexts(locale).result;
  return [
    { key: "code", title: texts.code, heading: "short", cell: ({ row_code }) => row_code },
    { key: "product", title: texts.product, cell: ({ name, ...row }) => rowName({ ...row, product_name: name }) },
    {
      key: "why",
      title: batch.why,
      cell: ({ faults }) => faults.map((fault) => (locale === "en" ? fault.message_en : fault.message)).join(" "),
    },
    {
      key: "where",
      title: batch.where,
      cell: ({ faults, product_id: product }) => (
        <ul>
          {[...new Set(faults.map(({ fix }) => fix))].map((fix) => (
            <li key={fix}>
              <TextLink href={localePath(locale, fixPath(fix, { ...place, product, group: null }))}>
                {names[fix]}
              </TextLink>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}
