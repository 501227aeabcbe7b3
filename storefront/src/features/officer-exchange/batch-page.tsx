import type { ExchangeLeftOut } from "@contracts/channel-exchange";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { FactList } from "@/ui/fact-list";
import { Field } from "@/ui/field";
import { Section } from "@/ui/section";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelTexts } from "../officer-channels/texts";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { BATCHES, batchPath } from "./addresses";
import { exchangeTexts } from "./texts";
import { batchSchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };

export const batchMetadata = deskMetadata((locale) => exchangeTexts(locale).batch.plain);

/** One file with its digest and manifest; whether it was handed over, and the results that came back. */
export const BatchPage = deskPage(async ({ params }: Props, desk) => {
  const { locale } = desk;
  const { batch: texts, shop: list } = exchangeTexts(locale);
  const path = `/officer/channels/exchange/batches/${encodeURIComponent((await params).id)}`;
  const { batch, manifest, left_out } = await deskGet(path, batchSchema);
  const { id, file, kind, handed_over_at } = batch;
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { number: batch.number })}
      trail={[{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }]}
      actions={<ButtonLink href={localePath(locale, `${batchPath(id)}/tai`)}>{texts.download}</ButtonLink>}
    >
      <ChannelNav locale={locale} here="shops" />
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
      <p className="mt-3 text-sm">
        <strong>{texts.sha}</strong> <code className="break-all">{file.sha256}</code>
        <span className="block text-ink-soft">{texts.shaHint}</span>
      </p>
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer py-2 font-bold text-leaf">{texts.manifest}</summary>
        <pre className="rounded-control border border-line bg-white p-3 text-sm break-words whitespace-pre-wrap">
          {JSON.stringify(manifest, null, 2)}
        </pre>
      </details>
      {handed_over_at ? <Results id={id} locale={locale} /> : <Handover id={id} locale={locale} />}
      {left_out.length > 0 ? (
        <Section title={texts.left}>
          <DataTable
            caption={texts.left}
            columns={leftColumns(locale)}
            rows={left_out}
            keyOf={({ row_code }) => row_code}
          />
        </Section>
      ) : null}
    </DeskFrame>
  );
});

type Part = { id: string; locale: Locale };

function Handover({ id, locale }: Part) {
  const texts = exchangeTexts(locale).batch;
  return (
    <Section title={texts.handTitle}>
      <form method="post" action={localePath(locale, `${BATCHES}/ban-giao`)}>
        <input type="hidden" name="tep" value={id} />
        <SubmitButton pending={texts.pending}>{texts.hand}</SubmitButton>
      </form>
    </Section>
  );
}

function Results({ id, locale }: Part) {
  const texts = exchangeTexts(locale).batch;
  return (
    <Section title={texts.resultTitle}>
      <form
        method="post"
        action={localePath(locale, `${BATCHES}/ket-qua`)}
        encType="multipart/form-data"
        className="max-w-2xl space-y-4 rounded-card border border-line bg-white p-4"
      >
        <input type="hidden" name="tep" value={id} />
        <Field label={texts.result} hint={texts.resultHint} name="file" type="file" accept=".xlsx,.csv" required />
        <div className="flex flex-wrap gap-3">
          <Button look="secondary" name="ghi" value="0">
            {texts.try}
          </Button>
          <Button name="ghi" value="1">
            {texts.apply}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function leftColumns(locale: Locale): Column<ExchangeLeftOut>[] {
  const texts = exchangeTexts(locale);
  return [
    { key: "code", title: texts.shop.code, heading: true, cell: ({ row_code }) => row_code },
    { key: "product", title: texts.shop.product, cell: ({ name, product_id }) => name ?? product_id },
    {
      key: "why",
      title: texts.shop.reason,
      cell: ({ faults }) => faults.map((fault) => (locale === "en" ? fault.message_en : fault.message)).join(" "),
    },
  ];
}
