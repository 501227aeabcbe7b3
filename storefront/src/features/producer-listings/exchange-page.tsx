import type { OwnExchange } from "@contracts/producer-channels";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { Section } from "@/ui/section";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { type Asked, PAGES } from "./addresses";
import { ChooseRows } from "./components/choose-rows";
import { LeftOut } from "./components/left-out";
import { exchangeSchema } from "./exchange-wire";
import { productsToChoose } from "./read-products";
import { listingTexts } from "./texts";

type Props = { params: Promise<{ locale: string; shop: string }>; searchParams: Promise<Asked> };
type Part = { view: OwnExchange; page: string; locale: Locale };

export const exchangeMetadata = producerMetadata((locale) => listingTexts(locale).files.title);

/** Three steps for a channel without an API: make the file, hand it over, paste the links that come back. */
export const ExchangePage = producerPage(async ({ params, searchParams }: Props, producer) => {
  const { locale } = producer;
  const texts = listingTexts(locale).files;
  const shop = encodeURIComponent((await params).shop);
  const asked = await searchParams;
  const [view, found] = await Promise.all([
    producerGet(`/producer/channels/shops/${shop}/exchange`, exchangeSchema),
    productsToChoose(asked),
  ]);
  const page = `${PAGES.shops}/${shop}/tep`;
  const intro = fill(view.channel.open ? texts.intro : texts.closed, { channel: view.channel.name });
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={intro}
      trail={[{ label: listingTexts(locale).shops.title, href: PAGES.shops }]}
    >
      {view.channel.open ? <ChooseRows view={view} found={found} asked={asked} page={page} locale={locale} /> : null}
      <LeftOut left={view.left_out} channel={view.channel.name} locale={locale} />
      <HandOver view={view} page={page} locale={locale} />
      <Paste view={view} page={page} locale={locale} />
    </ProducerFrame>
  );
});

function HandOver({ view: { batches }, page, locale }: Part) {
  const texts = listingTexts(locale).files;
  return (
    <Section title={texts.step2}>
      {batches.length === 0 ? <p>{texts.noFile}</p> : null}
      <ul className="max-w-2xl space-y-3">
        {batches.map(({ id, number, rows, withdrawn, sample, handed_over_at }) => (
          <li key={id} className="space-y-2 rounded-card border border-line bg-white p-3">
            <ButtonLink look="secondary" href={localePath(locale, `${page}/${id}`)}>
              {fill(texts.download, { number })}
            </ButtonLink>
            {rows > 0 ? <p>{fill(texts.rows, { count: rows })}</p> : null}
            {withdrawn.length > 0 ? <p>{fill(texts.withdrawn, { count: withdrawn.length })}</p> : null}
            {sample ? <p className="text-sm text-ink-soft">{texts.sample}</p> : null}
            {handed_over_at ? (
              <p>{fill(texts.handedOverAt, { at: formatInstant(handed_over_at, locale) })}</p>
            ) : (
              <form method="post" action={localePath(locale, `${page}/dua`)}>
                <input type="hidden" name="tep" value={id} />
                <SubmitButton pending={texts.making}>{fill(texts.handedOver, { number })}</SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Rows that were handed over and wait, each with a place for its link. */
function Paste({ view: { rows, batches }, page, locale }: Part) {
  const texts = listingTexts(locale).files;
  const handed = new Set(batches.filter(({ handed_over_at }) => handed_over_at !== null).map(({ id }) => id));
  const waiting = rows.filter(
    ({ batch_id, state }) => batch_id !== null && handed.has(batch_id) && state !== "withdrawn",
  );
  return (
    <Section title={texts.step3}>
      {waiting.length === 0 ? <p>{texts.afterHandover}</p> : null}
      {waiting.length > 0 ? (
        <form method="post" action={localePath(locale, `${page}/dan`)} className="max-w-2xl space-y-4">
          {waiting.map(({ row_code, batch_id, product_name, size, url, reason, state }) => (
            <div key={row_code}>
              <Field
                label={fill(texts.paste, { name: [product_name ?? row_code, size].filter(Boolean).join(" – ") })}
                hint={`${texts.states[state]}. ${texts.pasteHint}`}
                name={`dan.${batch_id}.${row_code}`}
                defaultValue={url ?? reason ?? ""}
                maxLength={2_000}
              />
            </div>
          ))}
          <SubmitButton pending={texts.making}>{texts.save}</SubmitButton>
        </form>
      ) : null}
    </Section>
  );
}
