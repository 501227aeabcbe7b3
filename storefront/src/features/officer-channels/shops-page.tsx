import type { DeskShop } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { pauseTexts } from "../shop-pause/texts";
import { ChannelNav } from "./channel-nav";
import { channelPlaces } from "./places";
import { Reconnecting } from "./reconnecting";
import { channelTexts } from "./texts";

type Props = { params: Promise<{ locale: string }> };

export const shopsMetadata = deskMetadata((locale) => channelTexts(locale).shops.title);

/** Shops on marketplaces: whether they are connected, until when, and how their listings stand. */
export const ShopsPage = deskPage(async (_: Props, desk) => {
  const { locale } = desk;
  const texts = channelTexts(locale).shops;
  const { shops, ownerOf, nameOfChannel } = await channelPlaces();
  const connect = <ButtonLink href={localePath(locale, "/can-bo/san/noi")}>{texts.connectNew}</ButtonLink>;
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={connect}>
      <ChannelNav locale={locale} here="shops" />
      <Reconnecting shops={shops} nameOfChannel={nameOfChannel} locale={locale} />
      {shops.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      {shops.length > 0 ? (
        <DataTable
          caption={texts.caption}
          columns={columnsOf(locale, nameOfChannel, ownerOf)}
          rows={shops}
          keyOf={({ id }) => id}
        />
      ) : null}
    </DeskFrame>
  );
});

const COUNTS = ["in_step", "behind", "asking", "refused"] as const;

function columnsOf(
  locale: Locale,
  nameOfChannel: (adapter: string) => string,
  ownerOf: (shop: DeskShop) => string | null,
): Column<DeskShop>[] {
  const texts = channelTexts(locale).shops;
  const counts = COUNTS.map(
    (state): Column<DeskShop> => ({
      key: state,
      title: texts[state],
      numeric: true,
      cell: ({ id, listings }) => (
        <TextLink href={localePath(locale, `/can-bo/san/tin-dang?gian-hang=${id}&trang-thai=${state}`)}>
          {formatCount(listings[state], locale)}
        </TextLink>
      ),
    }),
  );
  return [
    {
      key: "shop",
      title: texts.shop,
      heading: true,
      cell: (shop) => (
        <>
          <TextLink href={localePath(locale, `/can-bo/san/gian-hang/${shop.id}`)}>
            {shop.name ?? shop.external_id}
          </TextLink>
          <span className="block font-normal text-ink-soft">{ownerOf(shop) ?? texts.shared}</span>
        </>
      ),
    },
    { key: "channel", title: texts.channel, cell: ({ channel }) => nameOfChannel(channel) },
    {
      key: "state",
      title: texts.state,
      cell: (shop) => (
        <span className="whitespace-nowrap">
          <Connection shop={shop} locale={locale} />
        </span>
      ),
    },
    { key: "ends", title: texts.ends, cell: (shop) => <End shop={shop} locale={locale} /> },
    ...counts,
    {
      key: "dead",
      title: texts.dead,
      numeric: true,
      cell: ({ id, listings }) => (
        <TextLink href={localePath(locale, `/can-bo/san/ngung-thu?gian-hang=${id}`)}>
          {formatCount(listings.dead, locale)}
        </TextLink>
      ),
    },
    {
      key: "seen",
      title: texts.seen,
      cell: ({ listings: { last_seen_at } }) => (last_seen_at ? formatInstant(last_seen_at, locale) : texts.never),
    },
  ];
}

function Connection({ shop: { way, state, pause }, locale }: { shop: DeskShop; locale: Locale }) {
  const texts = channelTexts(locale).shops;
  if (pause) return <Badge tone="care">{pauseTexts(locale).paused}</Badge>;
  if (way === "file") return <Badge>{texts.file}</Badge>;
  return <Badge tone={state === "connected" ? "good" : "fault"}>{texts[state]}</Badge>;
}

/** The end that needs the seller; what is renewed by itself is nobody's worry. */
function End({ shop: { deadlines, warning }, locale }: { shop: DeskShop; locale: Locale }) {
  const texts = channelTexts(locale).shops;
  const next = deadlines.filter(({ what }) => what !== "access").sort((a, b) => (a.at < b.at ? -1 : 1))[0];
  if (!next) return texts.noEnd;
  return (
    <>
      {formatInstant(next.at, locale)}{" "}
      {warning === "none" ? null : (
        <Badge tone={warning === "30_days" ? "care" : "fault"}>{texts.warnings[warning]}</Badge>
      )}
    </>
  );
}
