import type { ChannelOrderHealth } from "@contracts/channel-orders";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { EmptyState } from "@/ui/empty-state";
import { Field, Select } from "@/ui/field";
import { Section } from "@/ui/section";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, shopLabel } from "../officer-channels/places";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { channelOrderTexts } from "./texts";
import { healthSchema } from "./wire";

type Props = { params: Promise<{ locale: string }> };
type Watch = ChannelOrderHealth["shops"][number];
type Gap = ChannelOrderHealth["gaps"][number];
type Refusal = ChannelOrderHealth["refusals"][number];
type LabelOf = (shop: string) => string;

const ORDERS = "/can-bo/san/don-hang";

export const healthMetadata = deskMetadata((locale) => channelOrderTexts(locale).health.title);

/** Whether orders come in: what was read, told and refused, and times of which nothing is known. */
export const HealthPage = deskPage(async (_: Props, desk) => {
  const { locale } = desk;
  const { health: texts, list } = channelOrderTexts(locale);
  const [{ shops, nameOfChannel }, health] = await Promise.all([
    channelPlaces(),
    deskGet("/officer/channels/orders/health", healthSchema),
  ]);
  const labelOf = (id: string) => {
    const found = shops.find((one) => one.id === id);
    return found ? shopLabel(found, nameOfChannel) : id;
  };
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} trail={[{ label: list.title, href: ORDERS }]}>
      <ChannelNav locale={locale} here="orders" />
      {health.shops.length === 0 ? (
        <EmptyState title={texts.noShops} />
      ) : (
        <>
          <DataTable
            caption={texts.shops}
            columns={watchColumns(labelOf, locale)}
            rows={health.shops}
            keyOf={({ shop_id }) => shop_id}
          />
          <Replay shops={health.shops.map(({ shop_id }) => shop_id)} labelOf={labelOf} locale={locale} />
        </>
      )}
      <Section title={texts.gaps}>
        {health.gaps.length === 0 ? (
          <p>{texts.noGaps}</p>
        ) : (
          <DataTable
            caption={texts.gaps}
            columns={gapColumns(labelOf, locale)}
            rows={health.gaps}
            keyOf={({ shop_id, from }) => `${shop_id} ${from}`}
          />
        )}
      </Section>
      <Section title={texts.refusals}>
        {health.refusals.length === 0 ? (
          <p>{texts.noRefusals}</p>
        ) : (
          <DataTable
            caption={texts.refusals}
            columns={refusalColumns(nameOfChannel, locale)}
            rows={health.refusals}
            keyOf={({ channel, day, reason }) => `${channel} ${day} ${reason}`}
          />
        )}
      </Section>
    </DeskFrame>
  );
});

function Replay({ shops, labelOf, locale }: { shops: readonly string[]; labelOf: LabelOf; locale: Locale }) {
  const { health: texts, list } = channelOrderTexts(locale);
  return (
    <Section title={texts.replayTitle}>
      <form
        method="post"
        action={localePath(locale, `${ORDERS}/doc-lai-khoang`)}
        className="grid max-w-3xl items-end gap-3 sm:grid-cols-3"
      >
        <Select label={list.shop} name="gian-hang">
          {shops.map((id) => (
            <option key={id} value={id}>
              {labelOf(id)}
            </option>
          ))}
        </Select>
        <Field label={texts.hours} name="gio" type="number" min={1} max={720} defaultValue={24} required />
        <SubmitButton pending={texts.pending}>{texts.replay}</SubmitButton>
      </form>
    </Section>
  );
}

function watchColumns(labelOf: LabelOf, locale: Locale): Column<Watch>[] {
  const { health: texts, list } = channelOrderTexts(locale);
  const at = (instant: string | null) => (instant === null ? texts.never : formatInstant(instant, locale));
  return [
    { key: "shop", title: list.shop, heading: true, cell: ({ shop_id }) => labelOf(shop_id) },
    { key: "read", title: texts.readAt, cell: ({ read_at }) => at(read_at) },
    { key: "toldAt", title: texts.toldAt, cell: ({ told_at }) => at(told_at) },
    { key: "told", title: texts.told, numeric: true, cell: ({ told }) => formatCount(told, locale) },
    { key: "found", title: texts.found, numeric: true, cell: ({ found }) => formatCount(found, locale) },
    {
      key: "failure",
      title: texts.failure,
      cell: ({ failure }) => failure && (locale === "en" ? failure.message_en : failure.message),
    },
  ];
}

function gapColumns(labelOf: LabelOf, locale: Locale): Column<Gap>[] {
  const { health: texts, list } = channelOrderTexts(locale);
  return [
    { key: "shop", title: list.shop, heading: true, cell: ({ shop_id }) => labelOf(shop_id) },
    { key: "from", title: texts.from, cell: ({ from }) => formatInstant(from, locale) },
    { key: "to", title: texts.to, cell: ({ to }) => (to === null ? texts.open : formatInstant(to, locale)) },
    { key: "gap", title: texts.gap, cell: ({ message, message_en }) => (locale === "en" ? message_en : message) },
    { key: "found", title: texts.gapFound, numeric: true, cell: ({ found }) => formatCount(found, locale) },
  ];
}

function refusalColumns(nameOf: (adapter: string) => string, locale: Locale): Column<Refusal>[] {
  const { health: texts, list } = channelOrderTexts(locale);
  return [
    { key: "channel", title: list.channel, heading: true, cell: ({ channel }) => nameOf(channel) },
    { key: "day", title: texts.day, cell: ({ day }) => day },
    { key: "reason", title: texts.reason, cell: ({ reason }) => reason },
    { key: "count", title: texts.count, numeric: true, cell: ({ count }) => formatCount(count, locale) },
  ];
}
