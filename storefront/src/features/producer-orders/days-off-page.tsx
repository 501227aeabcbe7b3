import type { DaysOff } from "@contracts/producer-orders";
import { formatDay } from "@/platform/format/day";
import { formatInstant, todayInVietnam } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { DAYS_OFF, ORDERS } from "./addresses";
import { ownOrderTexts } from "./texts";
import { daysOffSchema } from "./wire";

type Props = { params: Promise<{ locale: string }> };

export const daysOffMetadata = producerMetadata((locale) => ownOrderTexts(locale).daysOff.title);

/** Days on which nothing is sent: those planned, who is told, what is still open, and new ones. */
export const DaysOffPage = producerPage(async (_props: Props, producer) => {
  const { locale, notice } = producer;
  const { daysOff: texts, list } = ownOrderTexts(locale);
  const found = await producerGet("/producer/closed-days", daysOffSchema);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: list.title, href: ORDERS }]}
    >
      <p>{fill(texts.reaches, { names: found.reaches.join(", ") })}</p>
      {found.by_hand.length > 0 ? <p>{fill(texts.byHand, { names: found.by_hand.join(", ") })}</p> : null}
      {found.open_orders > 0 ? (
        <Notice tone="care" className="mt-4" title={fill(texts.openOrders, { count: found.open_orders })}>
          <p>{texts.openOrdersText}</p>
          <TextLink href={localePath(locale, ORDERS)}>{texts.openOrdersLink}</TextLink>
        </Notice>
      ) : null}
      <Section title={texts.planned}>
        <Planned locale={locale} daysOff={found.days_off} />
      </Section>
      <Section title={texts.add}>
        <AddForm locale={locale} values={notice?.values ?? {}} />
      </Section>
    </ProducerFrame>
  );
});

function Planned({ locale, daysOff }: { locale: Locale; daysOff: DaysOff["days_off"] }) {
  const { daysOff: texts } = ownOrderTexts(locale);
  if (daysOff.length === 0) return <p className="text-ink-soft">{texts.none}</p>;
  return (
    <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {daysOff.map(({ id, from, to, note, closes_at, opens_at, under_way }) => (
        <li key={id} className="space-y-2 rounded-card border border-line bg-white p-4">
          <p className="flex flex-wrap items-center gap-2 font-bold">
            {fill(texts.span, { from: formatDay(from, locale), to: formatDay(to, locale) })}
            {under_way ? <Badge tone="care">{texts.underWay}</Badge> : null}
          </p>
          <p className="text-sm text-ink-soft">
            {fill(texts.closes, { closes: formatInstant(closes_at, locale), opens: formatInstant(opens_at, locale) })}
          </p>
          {note === null ? null : <p className="text-sm">{note}</p>}
          <form method="post" action={localePath(locale, `${DAYS_OFF}/bo`)}>
            <input type="hidden" name="dot" value={id} />
            <Button look="secondary">{under_way ? texts.endNow : texts.end}</Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function AddForm({ locale, values }: { locale: Locale; values: Readonly<Record<string, string>> }) {
  const { daysOff: texts, part } = ownOrderTexts(locale);
  const today = todayInVietnam();
  return (
    <form
      method="post"
      action={localePath(locale, `${DAYS_OFF}/them`)}
      className="grid max-w-xl grid-cols-1 gap-4 sm:grid-cols-2"
    >
      <Field label={texts.from} name="tu" type="date" min={today} required defaultValue={values.tu} />
      <Field label={texts.to} name="den" type="date" min={today} required defaultValue={values.den} />
      <Field
        label={texts.note}
        optional={part.optional}
        name="ghi-chu"
        maxLength={200}
        defaultValue={values["ghi-chu"]}
        className="sm:col-span-2"
      />
      <Button className="sm:col-span-2">{texts.save}</Button>
    </form>
  );
}
