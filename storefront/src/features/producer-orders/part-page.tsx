import type { OwnPart } from "@contracts/producer-orders";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { FactList } from "@/ui/fact-list";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { ORDERS, shownCode } from "./addresses";
import { NextStep } from "./components/next-step";
import { OtherSteps } from "./components/other-steps";
import { OwnLines } from "./components/own-lines";
import { RemittanceForm } from "./components/remittance-form";
import { StateBadge } from "./components/state-badge";
import { ownOrderTexts } from "./texts";
import { partSchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };

export const partMetadata = producerMetadata((locale) => ownOrderTexts(locale).list.title);

/** One order of the shop: what comes next, what its parcel needs, its money and its history. */
export const PartPage = producerPage(async ({ params }: Props, producer) => {
  const { locale, notice } = producer;
  const { list, part: texts } = ownOrderTexts(locale);
  const { id } = await params;
  const part = await producerGet(`/producer/orders/parts/${encodeURIComponent(id)}`, partSchema);
  return (
    <ProducerFrame
      producer={producer}
      title={fill(texts.title, { code: shownCode(part) })}
      trail={[{ label: list.title, href: ORDERS }]}
    >
      <p className="mb-4">
        <StateBadge order={part} locale={locale} />
      </p>
      {part.sample ? <Notice className="mb-4" title={texts.sample} /> : null}
      <NextStep part={part} locale={locale} values={notice?.values ?? {}} />
      {part.buyer.whole ? <Sheet part={part} locale={locale} /> : null}
      <Section title={texts.goods}>
        <OwnLines order={part} locale={locale} />
      </Section>
      <Buyer part={part} locale={locale} />
      <Money part={part} locale={locale} />
      {part.state === "delivered" ? <RemittanceForm part={part} locale={locale} /> : null}
      <OtherSteps part={part} locale={locale} />
      <History part={part} locale={locale} />
    </ProducerFrame>
  );
});

type Shown = { part: OwnPart; locale: Locale };

function Sheet({ part, locale }: Shown) {
  const texts = ownOrderTexts(locale).part;
  return (
    <div className="mt-4">
      <ButtonLink
        look="secondary"
        className="w-full sm:w-auto"
        href={localePath(locale, `${ORDERS}/${part.id}/phieu`)}
        target="_blank"
        rel="noopener"
      >
        {texts.sheet}
      </ButtonLink>
      <p className="mt-1 text-sm text-ink-soft">{texts.sheetHint}</p>
    </div>
  );
}

function Buyer({ part, locale }: Shown) {
  const texts = ownOrderTexts(locale).part;
  const { buyer } = part;
  return (
    <Section title={texts.buyer}>
      {buyer.whole ? null : <p className="mb-3 text-sm text-ink-soft">{texts.hidden}</p>}
      <FactList
        unknown={texts.noNote}
        facts={[
          { label: texts.name, value: buyer.name },
          { label: texts.phone, value: buyer.phone },
          { label: texts.address, value: buyer.address },
          { label: texts.note, value: part.note },
          { label: texts.placedAt, value: formatInstant(part.placed_at, locale) },
        ]}
      />
    </Section>
  );
}

function Money({ part, locale }: Shown) {
  const texts = ownOrderTexts(locale).part;
  return (
    <Section title={texts.money}>
      <FactList
        unknown={texts.unknown}
        facts={[
          { label: texts.goodsTotal, value: formatVnd(part.goods_total, locale) },
          { label: texts.shipping, value: formatVnd(part.shipping_fee, locale) },
          { label: texts.total, value: formatVnd(part.total, locale) },
          { label: texts.carrier, value: part.carrier },
          { label: texts.tracking, value: part.tracking_number },
          ...(part.goods_back === null ? [] : [{ label: texts.goodsBack, value: texts.goodsBackIs[part.goods_back] }]),
        ]}
      />
    </Section>
  );
}

function History({ part, locale }: Shown) {
  const { part: texts, states } = ownOrderTexts(locale);
  return (
    <Section title={texts.history}>
      <ol className="space-y-2">
        {part.history.map(({ state, at, by, note }) => (
          <li key={`${state} ${at}`}>
            <strong>{states[state]}</strong>{" "}
            <span className="text-ink-soft">
              {formatInstant(at, locale)}, {texts.by[by]}
              {note === null ? "" : `: ${note}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
