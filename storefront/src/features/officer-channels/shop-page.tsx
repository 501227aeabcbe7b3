import type { DeskShop, ShopDeadline } from "@contracts/channel-desk";
import { notFound } from "next/navigation";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { FactList } from "@/ui/fact-list";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { PauseForm } from "../shop-pause/pause-form";
import { PauseState } from "../shop-pause/pause-state";
import { pausesSchema } from "../shop-pause/wire";
import { ChannelNav } from "./channel-nav";
import { PauseHistory } from "./pause-history";
import { channelPlaces, type DeskChannel, shopLabel } from "./places";
import { channelTexts } from "./texts";
import { LISTING_STATES } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };
type Part = { shop: DeskShop; locale: Locale };

export const shopMetadata = deskMetadata((locale) => channelTexts(locale).shops.shop);

/** One shop: how long its connection holds, how its listings stand, and what can be done with it. */
export const ShopPage = deskPage(async ({ params }: Props, desk) => {
  const { locale } = desk;
  const texts = channelTexts(locale);
  const { id } = await params;
  // A shop that is not there, or not this officer's, is refused here.
  const { pauses } = await deskGet(`/officer/channels/shops/${encodeURIComponent(id)}/pauses`, pausesSchema);
  const { channels, shops, ownerOf, nameOfChannel } = await channelPlaces();
  const shop = shops.find((one) => one.id === id);
  if (!shop) notFound();
  const channel = channels.find(({ adapter, state }) => adapter === shop.channel && state !== "renamed");
  return (
    <DeskFrame
      desk={desk}
      title={shopLabel(shop, nameOfChannel)}
      trail={[{ label: texts.shops.title, href: "/can-bo/san" }]}
    >
      <ChannelNav locale={locale} here="shops" />
      {shop.state === "reconnect" ? (
        <Notice tone="fault" title={texts.shop.reconnectTitle} className="mb-6">
          <p>{texts.shop.reconnectText}</p>
        </Notice>
      ) : null}
      {shop.pause ? (
        <PauseState
          shop={shop.id}
          pause={shop.pause}
          action={localePath(locale, "/can-bo/san/gian-hang/chay-lai")}
          reader="officer"
          locale={locale}
        />
      ) : null}
      <Facts shop={shop} owner={ownerOf(shop)} locale={locale} channelName={nameOfChannel(shop.channel)} />
      <Work shop={shop} channel={channel} locale={locale} />
      {shop.deadlines.length > 0 ? (
        <Section title={texts.shop.health}>
          <DataTable
            caption={texts.shops.ends}
            columns={deadlineColumns(locale)}
            rows={shop.deadlines}
            keyOf={({ what }) => what}
          />
          {channel?.connect_by === "oauth" ? <Reconnect shop={shop} name={channel.name} locale={locale} /> : null}
        </Section>
      ) : null}
      {shop.way === "api" ? (
        <Section title={texts.shop.standing}>
          <DataTable
            caption={texts.shop.standing}
            columns={standingColumns(shop, locale)}
            rows={[...LISTING_STATES, "dead", "matches"] as const}
            keyOf={(state) => state}
          />
        </Section>
      ) : null}
      {shop.pause ? null : (
        <PauseForm
          shop={shop.id}
          action={localePath(locale, "/can-bo/san/gian-hang/tam-dung")}
          notice={desk.notice}
          locale={locale}
        />
      )}
      <PauseHistory pauses={pauses} locale={locale} />
    </DeskFrame>
  );
});

function Facts({ shop, owner, locale, channelName }: Part & { owner: string | null; channelName: string }) {
  const texts = channelTexts(locale).shop;
  const at = (instant: string | null) => instant && formatInstant(instant, locale);
  return (
    <FactList
      unknown={texts.unknown}
      facts={[
        { label: texts.fields.channel, value: channelName },
        { label: texts.fields.number, value: shop.external_id },
        { label: texts.fields.owner, value: owner ?? texts.shared },
        // A shop served by files is connected to nothing and read by nobody.
        ...(shop.way === "file"
          ? []
          : [
              { label: texts.fields.connected, value: at(shop.connected_at) },
              { label: texts.fields.surveyed, value: at(shop.surveyed_at) },
              { label: texts.fields.seen, value: at(shop.listings.last_seen_at) },
            ]),
      ]}
    />
  );
}

/** Only what the channel can do is offered. */
function Work({ shop: { id, way, channel: adapter }, channel, locale }: Part & { channel: DeskChannel | undefined }) {
  const texts = channelTexts(locale).shop;
  const can = channel?.abilities;
  const links = [
    ...(way === "file" ? [{ href: `/can-bo/san/tep/${id}`, label: texts.files }] : []),
    ...(way === "api" && can?.create ? [{ href: `/can-bo/san/thu?gian-hang=${id}`, label: texts.try }] : []),
    ...(can?.categories || way === "file"
      ? [{ href: `/can-bo/san/nganh-hang?san=${adapter}&gian-hang=${id}`, label: texts.mapping }]
      : []),
    { href: `/can-bo/san/dieu-kien/${adapter}?gian-hang=${id}`, label: texts.terms },
    ...(can?.orders ? [{ href: `/can-bo/san/don-hang?gian-hang=${id}`, label: texts.orders }] : []),
  ];
  return (
    <nav aria-label={texts.work} className="mt-6 flex flex-wrap gap-2 print:hidden">
      {links.map(({ href, label }) => (
        <ButtonLink key={href} look="secondary" href={localePath(locale, href)}>
          {label}
        </ButtonLink>
      ))}
    </nav>
  );
}

function Reconnect({ shop, name, locale }: Part & { name: string }) {
  const texts = channelTexts(locale);
  return (
    <form method="post" action={localePath(locale, "/can-bo/san/noi/bat-dau")} className="mt-4 print:hidden">
      <input type="hidden" name="san" value={shop.channel} />
      {shop.producer_id ? <input type="hidden" name="chu-the" value={shop.producer_id} /> : null}
      <SubmitButton pending={texts.connect.pending}>{fill(texts.shop.reconnect, { channel: name })}</SubmitButton>
    </form>
  );
}

function deadlineColumns(locale: Locale): Column<ShopDeadline>[] {
  const { shop: texts, shops } = channelTexts(locale);
  const left = ({ warning, days_left }: ShopDeadline) => {
    if (warning === "ended") return texts.over;
    return days_left < 1 ? texts.today : fill(texts.days, { count: formatCount(days_left, locale) });
  };
  return [
    { key: "what", title: texts.what, heading: true, cell: ({ what }) => texts.ends[what] },
    { key: "left", title: texts.left, cell: (deadline) => left(deadline) },
    { key: "when", title: texts.when, cell: ({ at }) => formatInstant(at, locale) },
    { key: "who", title: texts.who, cell: ({ what }) => texts.renews[what] },
    {
      key: "warning",
      title: shops.state,
      cell: ({ warning }) =>
        warning === "none" ? null : (
          <Badge tone={warning === "30_days" ? "care" : "fault"}>{shops.warnings[warning]}</Badge>
        ),
    },
  ];
}

type Standing = (typeof LISTING_STATES)[number] | "dead" | "matches";

function standingColumns({ id, listings }: DeskShop, locale: Locale): Column<Standing>[] {
  const { shop: texts, listings: list } = channelTexts(locale);
  const pageOf = (state: Standing) => {
    if (state === "matches") return `/can-bo/san/tin-giong?gian-hang=${id}`;
    if (state === "dead") return `/can-bo/san/ngung-thu?gian-hang=${id}`;
    return `/can-bo/san/tin-dang?gian-hang=${id}&trang-thai=${state}`;
  };
  return [
    {
      key: "state",
      title: texts.state,
      heading: true,
      cell: (state) => (state === "dead" || state === "matches" ? texts[state] : list.states[state]),
    },
    {
      key: "count",
      title: texts.count,
      numeric: true,
      cell: (state) => (
        <TextLink href={localePath(locale, pageOf(state))}>{formatCount(listings[state], locale)}</TextLink>
      ),
    },
  ];
}
