import type { DeskListing } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { typedNumber } from "../listing-doubt/doubt-answer";
import { DoubtQuestion } from "../listing-doubt/doubt-question";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { PausedLine } from "../shop-pause/paused-line";
import { ChannelNav } from "./channel-nav";
import { ListingChoices } from "./components/listing-choices";
import { Drift } from "./components/listing-drift";
import { ListingHistory } from "./components/listing-history";
import { ListingSides } from "./components/listing-sides";
import { ListingState } from "./listings-page";
import { channelPlaces } from "./places";
import { saidFailure } from "./said-failure";
import { nameOf } from "./side-values";
import { channelTexts } from "./texts";
import { historySchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };

export const listingMetadata = deskMetadata((locale) => channelTexts(locale).listing.plain);

/** One listing: what is wanted, sent and shown side by side, what stands in the way, and everything that happened. */
export const ListingPage = deskPage(async ({ params }: Props, desk) => {
  const { locale } = desk;
  const { listing: texts, listings, shops } = channelTexts(locale);
  const id = (await params).id;
  const [{ listing, events }, { shops: all, nameOfChannel }] = await Promise.all([
    deskGet(`/officer/channels/listings/${encodeURIComponent(id)}`, historySchema),
    channelPlaces(),
  ]);
  const shop = all.find((one) => one.id === listing.shop_id);
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { name: nameOf(listing) ?? listings.nameless })}
      intro={<ListingState state={listing.state} locale={locale} />}
      trail={[
        { label: shops.title, href: "/can-bo/san" },
        { label: listings.title, href: `/can-bo/san/tin-dang?gian-hang=${listing.shop_id}` },
      ]}
    >
      <ChannelNav locale={locale} here="listings" />
      {shop?.pause ? (
        <PausedLine
          pause={shop.pause}
          href={localePath(locale, `/can-bo/san/gian-hang/${shop.id}`)}
          reader="officer"
          locale={locale}
        />
      ) : null}
      {listing.doubt ? (
        <DoubtQuestion
          listing={{ id: listing.id, channel: shop ? nameOfChannel(shop.channel) : "" }}
          doubt={listing.doubt}
          action={localePath(locale, "/can-bo/san/tin-dang/co-chua")}
          typed={typedNumber(desk.notice, locale)}
          locale={locale}
        />
      ) : (
        <Trouble listing={listing} locale={locale} />
      )}
      <Drift listing={listing} locale={locale} />
      <ListingSides listing={listing} locale={locale} />
      <ListingChoices listing={listing} locale={locale} />
      <Actions listing={listing} locale={locale} />
      <ListingHistory events={events} locale={locale} />
    </DeskFrame>
  );
});

type Part = { listing: DeskListing; locale: Locale };

function Trouble({ listing: { failure, job }, locale }: Part) {
  const texts = channelTexts(locale).listing;
  if (!failure && !job?.dead) return null;
  const told = saidFailure({ failure, job }, locale);
  return (
    <Notice tone="fault" title={told ?? texts.failure} className="mb-4">
      {failure?.channel_message ? <p>{fill(texts.channelSays, { text: failure.channel_message })}</p> : null}
      {job ? (
        <p>
          {job.dead
            ? fill(texts.dead, { count: job.attempts })
            : fill(texts.job, { at: formatInstant(job.run_at, locale), count: job.attempts })}
        </p>
      ) : null}
    </Notice>
  );
}

function Actions({ listing: { id, actions, failure, job }, locale }: Part) {
  const texts = channelTexts(locale).listing;
  const offered = actions.filter((action) => action !== "choose");
  const failed = failure !== null || job?.dead === true;
  const labelOf = (action: (typeof offered)[number]) =>
    action === "replay" && !failed ? texts.readAgain : texts.actions[action];
  if (offered.length === 0) return null;
  return (
    <form
      method="post"
      action={localePath(locale, "/can-bo/san/tin-dang/viec")}
      className="mt-4 flex flex-wrap gap-2 print:hidden"
    >
      <input type="hidden" name="tin" value={id} />
      {offered.map((action) => (
        <button
          key={action}
          type="submit"
          name="viec"
          value={action}
          className="min-h-11 rounded-control border-2 border-leaf px-4 font-bold text-leaf hover:bg-leaf-tint"
        >
          {labelOf(action)}
        </button>
      ))}
    </form>
  );
}
