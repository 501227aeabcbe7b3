import type { DeskListing, DeskListingHistory } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { typedNumber } from "../listing-doubt/doubt-answer";
import { DoubtQuestion } from "../listing-doubt/doubt-question";
import { fieldsIn, saidSide } from "../listing-drift/said-field";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { PausedLine } from "../shop-pause/paused-line";
import { ChannelNav } from "./channel-nav";
import { StandingChoices } from "./components/standing-choices";
import { ListingState } from "./listings-page";
import { channelPlaces } from "./places";
import { saidFailure } from "./said-failure";
import { fieldOf, nameOf, type ShownField, type ShownRow, shownRows, standingOf } from "./side-values";
import { channelTexts, saidState } from "./texts";
import { historySchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };
type Event = DeskListingHistory["events"][number] & { number: number };

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
  const numbered = events.map((event, number) => ({ ...event, number })).reverse();
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
      <DataTable
        caption={texts.sides}
        columns={sideColumns(listing, locale)}
        rows={shownRows(listing)}
        keyOf={({ field, size }) => `${field} ${size?.sku ?? ""}`}
      />
      <StandingChoices listing={listing} locale={locale} />
      <Actions listing={listing} locale={locale} />
      <div className="mt-8">
        <DataTable
          caption={texts.history}
          columns={eventColumns(locale)}
          rows={numbered}
          keyOf={({ number }) => String(number)}
        />
      </div>
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

/** Nothing that was edited on the marketplace is written over before somebody has chosen. */
function Drift({ listing: { id, drift, actions }, locale }: Part) {
  const texts = channelTexts(locale).listing;
  const names: Record<string, string> = texts.fields;
  if (drift.length === 0 || !actions.includes("choose")) return null;
  return (
    <form
      method="post"
      action={localePath(locale, "/can-bo/san/tin-dang/lua-chon")}
      className="mb-6 space-y-4 rounded-card border border-line bg-white p-4"
    >
      <input type="hidden" name="tin" value={id} />
      <h2 className="text-lg">{texts.drift}</h2>
      <p>{texts.driftText}</p>
      {fieldsIn(drift).map((field) => (
        <fieldset key={field}>
          <legend className="font-bold">{names[field] ?? field}</legend>
          {(["ours", "theirs"] as const).map((side) => (
            <label key={side} className="flex min-h-11 items-center gap-3 py-1.5">
              <input type="radio" name={`muc-${field}`} value={side} className="size-5 shrink-0 accent-leaf" />
              <span className="min-w-0 break-words">
                {fill(texts[side], { value: saidSide(drift, field, side, locale) })}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <SubmitButton pending={texts.pending}>{texts.choose}</SubmitButton>
    </form>
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

function sideColumns(listing: DeskListing, locale: Locale): Column<ShownRow>[] {
  const texts = channelTexts(locale).listing;
  const sides = (["wanted", "sent", "seen"] as const).map((side): Column<ShownRow> => {
    const { at } = listing[side];
    return {
      key: side,
      title: at === null ? texts[side] : `${texts[side]}, ${formatInstant(at, locale)}`,
      cell: ({ field, size }) =>
        field === "status"
          ? saidStanding(listing[side], locale)
          : shown(field, fieldOf(listing[side], field, size?.sku), locale),
    };
  });
  const named = ({ field, size }: ShownRow) =>
    size === null ? texts.fields[field] : `${texts.fields[field]}, ${size.name}`;
  return [{ key: "field", title: texts.field, heading: true, cell: named }, ...sides];
}

/** Our word for how it stands there, and the marketplace's own beside it. */
function saidStanding(side: DeskListing["seen"], locale: Locale): string {
  const standing = standingOf(side);
  const word = fieldOf(side, "status");
  const ours = standing && saidState(standing, locale);
  if (ours === null) return word === null ? "–" : String(word);
  return word === null ? ours : `${ours} (${word})`;
}

function shown(field: ShownField, value: string | number | null, locale: Locale): string {
  if (value === null) return "–";
  return field === "price" && typeof value === "number" ? formatVnd(value, locale) : String(value);
}

/** Actors that are no people have names of their own. */
const whoIn = (names: Record<string, string>, actor: string) => names[actor] ?? actor;

function eventColumns(locale: Locale): Column<Event>[] {
  const texts = channelTexts(locale).listing;
  return [
    { key: "at", title: texts.at, heading: true, cell: ({ at }) => formatInstant(at, locale) },
    { key: "who", title: texts.who, cell: ({ actor }) => whoIn({ system: texts.system, demo: texts.demo }, actor) },
    { key: "what", title: texts.what, cell: ({ message, message_en }) => (locale === "en" ? message_en : message) },
  ];
}
