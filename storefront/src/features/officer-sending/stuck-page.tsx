import type { DeskListing } from "@contracts/channel-desk";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/text-link";
import { ChannelNav } from "../officer-channels/channel-nav";
import { idIn } from "../officer-channels/places";
import { saidFailure } from "../officer-channels/said-failure";
import { nameOf } from "../officer-channels/side-values";
import { channelTexts } from "../officer-channels/texts";
import { listingsSchema } from "../officer-channels/wire";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { deskGet } from "../officer-session/client";
import { STUCK } from "./addresses";
import { sendingTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const A_PAGE = 50;
const REPLAY = `${STUCK}/thu-lai`;

export const stuckMetadata = deskMetadata((locale) => sendingTexts(locale).stuck.title);

/** Listings that were tried too often: why, and the way to try again. */
export const StuckPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path } = desk;
  const texts = sendingTexts(locale).stuck;
  const asked = await searchParams;
  const query = { shop: idIn(asked["gian-hang"]), dead: 1, page: pageNumber(asked[PAGE_PARAM]), limit: A_PAGE };
  const { listings, page } = await deskGet("/officer/channels/listings", listingsSchema, query);
  const trail = [{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }];
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} trail={trail}>
      <ChannelNav locale={locale} here="stuck" />
      {listings.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText} />
      ) : (
        <>
          <DataTable caption={texts.caption} columns={columnsOf(locale)} rows={listings} keyOf={({ id }) => id} />
          <form method="post" action={localePath(locale, REPLAY)} className="mt-4 print:hidden">
            {listings.map(({ id }) => (
              <input key={id} type="hidden" name="tin-dang" value={id} />
            ))}
            <SubmitButton pending={texts.pending}>{fill(texts.replayAll, { count: listings.length })}</SubmitButton>
          </form>
        </>
      )}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

function columnsOf(locale: Locale): Column<DeskListing>[] {
  const texts = sendingTexts(locale).stuck;
  return [
    {
      key: "listing",
      title: texts.listing,
      heading: true,
      cell: (listing) => (
        <TextLink href={localePath(locale, `/can-bo/san/tin-dang/${listing.id}`)}>
          {nameOf(listing) ?? channelTexts(locale).listings.nameless}
        </TextLink>
      ),
    },
    {
      key: "why",
      title: texts.why,
      // What is no failure of the marketplace has no sentence of its own.
      cell: (listing) => saidFailure(listing, locale) ?? listing.job?.last_error ?? null,
    },
    { key: "tries", title: texts.tries, numeric: true, cell: ({ job }) => formatCount(job?.attempts ?? 0, locale) },
    { key: "replay", title: texts.replay, cell: (listing) => <Replay listing={listing} locale={locale} /> },
  ];
}

function Replay({ listing: { id, actions }, locale }: { listing: DeskListing; locale: Locale }) {
  if (!actions.includes("replay")) return null;
  return (
    <form method="post" action={localePath(locale, REPLAY)}>
      <Button look="secondary" room="narrow" name="tin-dang" value={id}>
        <span className="whitespace-nowrap">{sendingTexts(locale).stuck.replay}</span>
      </Button>
    </form>
  );
}
