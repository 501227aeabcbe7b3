import type { DeskListing } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import type { Tone } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { FilterForm } from "../officer-frame/filter-form";
import { deskGet } from "../officer-session/client";
import { ChannelNav } from "./channel-nav";
import { channelPlaces, idIn, shopLabel } from "./places";
import { saidFailure } from "./said-failure";
import { nameOf } from "./side-values";
import { channelTexts } from "./texts";
import { LISTING_STATES, listingsSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const A_PAGE = 50;
const PAGE = "/can-bo/san/tin-dang";

export const listingsMetadata = deskMetadata((locale) => channelTexts(locale).listings.title);

/** Listings of one shop or of all, by how they stand. */
export const ListingsPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path } = desk;
  const texts = channelTexts(locale).listings;
  const asked = await searchParams;
  const shop = idIn(asked["gian-hang"]);
  const state = LISTING_STATES.find((one) => one === asked["trang-thai"]) ?? "";
  const query = { shop, state, page: pageNumber(asked[PAGE_PARAM]), limit: A_PAGE };
  const [{ shops, nameOfChannel }, { listings, page }] = await Promise.all([
    channelPlaces(),
    deskGet("/officer/channels/listings", listingsSchema, query),
  ]);
  const labelOf = (id: string) => {
    const found = shops.find((one) => one.id === id);
    return found ? shopLabel(found, nameOfChannel) : id;
  };
  const [name, ...others] = listingColumns(locale);
  const inShop: Column<DeskListing> = {
    key: "shop",
    title: texts.shop,
    cell: ({ shop_id }) => <p className="min-w-40">{labelOf(shop_id)}</p>,
  };
  const columns = name ? [name, inShop, ...others] : [];
  const trail = [{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }];
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} trail={trail}>
      <ChannelNav locale={locale} here="listings" />
      <FilterForm locale={locale} action={PAGE}>
        <Select label={texts.shop} name="gian-hang" defaultValue={shop}>
          <option value="">{texts.everyShop}</option>
          {shops
            .filter(({ way }) => way === "api")
            .map(({ id }) => (
              <option key={id} value={id}>
                {labelOf(id)}
              </option>
            ))}
        </Select>
        <Select label={texts.state} name="trang-thai" defaultValue={state}>
          <option value="">{texts.every}</option>
          {LISTING_STATES.map((one) => (
            <option key={one} value={one}>
              {texts.states[one]}
            </option>
          ))}
        </Select>
      </FilterForm>
      {listings.length === 0 ? (
        <EmptyState title={texts.none} text={shop || state ? texts.noneText : texts.firstText}>
          <ButtonLink href={localePath(locale, "/can-bo/san/thu")}>{texts.toTry}</ButtonLink>
        </EmptyState>
      ) : null}
      {listings.length > 0 ? (
        <DataTable caption={texts.caption} columns={columns} rows={listings} keyOf={({ id }) => id} />
      ) : null}
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

const TONES: Record<DeskListing["state"], Tone> = {
  new: "plain",
  in_step: "good",
  behind: "care",
  asking: "care",
  refused: "fault",
  closed: "plain",
};

export function ListingState({ state, locale }: { state: DeskListing["state"]; locale: Locale }) {
  return (
    <span className="whitespace-nowrap">
      <Badge tone={TONES[state]}>{channelTexts(locale).listings.states[state]}</Badge>
    </span>
  );
}

/** How a listing is shown in a list. */
export function listingColumns(locale: Locale): Column<DeskListing>[] {
  const texts = channelTexts(locale).listings;
  const at = (instant: string | null) => (instant === null ? texts.never : formatInstant(instant, locale));
  return [
    {
      key: "name",
      title: texts.name,
      heading: true,
      cell: (listing) => (
        <TextLink href={localePath(locale, `${PAGE}/${listing.id}`)}>{nameOf(listing) ?? texts.nameless}</TextLink>
      ),
    },
    { key: "state", title: texts.state, cell: ({ state }) => <ListingState state={state} locale={locale} /> },
    {
      key: "problem",
      title: texts.problem,
      cell: (listing) => saidFailure(listing, locale),
    },
    { key: "wanted", title: texts.wantedAt, cell: ({ wanted }) => at(wanted.at) },
    { key: "sent", title: texts.sentAt, cell: ({ sent }) => at(sent.at) },
    { key: "seen", title: texts.seenAt, cell: ({ seen }) => at(seen.at) },
  ];
}
