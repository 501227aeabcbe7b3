import { localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, shopLabel } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { termsPath } from "./addresses";
import { mappingTexts } from "./texts";

type Props = { params: Promise<{ locale: string }> };
type Place = { label: string; holds: string; href: string };

export const termsListMetadata = deskMetadata((locale) => mappingTexts(locale).terms.title);

/** Every channel that can be told a price, and the shops on it. */
export const TermsListPage = deskPage(async (_: Props, desk) => {
  const { locale } = desk;
  const texts = mappingTexts(locale).terms;
  const { channels, shops, nameOfChannel } = await channelPlaces();
  const open = channels.filter(
    ({ state, abilities }) => state === "open" && (abilities.price || abilities.fileExchange),
  );
  const places: Place[] = open.flatMap(({ adapter, name }) => [
    { label: name, holds: texts.everyShop, href: termsPath(adapter, "") },
    ...shops
      .filter(({ channel }) => channel === adapter)
      .map((shop) => ({
        label: shopLabel(shop, nameOfChannel),
        holds: shop.producer_id === null ? texts.sharedShop : texts.ownShop,
        href: termsPath(adapter, shop.id),
      })),
  ]);
  const columns: Column<Place>[] = [
    {
      key: "place",
      title: texts.place,
      heading: true,
      cell: ({ label, href }) => <TextLink href={localePath(locale, href)}>{label}</TextLink>,
    },
    { key: "holds", title: mappingTexts(locale).overview.shop, cell: ({ holds }) => holds },
  ];
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }]}
    >
      <ChannelNav locale={locale} here="terms" />
      <DataTable caption={texts.channelCaption} columns={columns} rows={places} keyOf={({ href }) => href} />
    </DeskFrame>
  );
});
