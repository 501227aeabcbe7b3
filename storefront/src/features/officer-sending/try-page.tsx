import type { DeskShop } from "@contracts/channel-desk";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/field";
import { ListingWarnings } from "../listing-warnings/warnings";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, shopLabel } from "../officer-channels/places";
import { channelTexts } from "../officer-channels/texts";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { overviewSchema } from "../officer-mapping/wire";
import { deskGet, deskPostPatiently } from "../officer-session/client";
import { TRY } from "./addresses";
import { TryResult } from "./components/try-result";
import { sendingTexts } from "./texts";
import { bulkPreviewSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const tryMetadata = deskMetadata((locale) => sendingTexts(locale).select.title);

/** The dry run of a product group on chosen shops; what is ready is sent from here. */
export const TryPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale } = desk;
  const texts = sendingTexts(locale).select;
  const [asked, { channels, shops, nameOfChannel }] = await Promise.all([searchParams, channelPlaces()]);
  const able = shops.filter(
    ({ way, channel }) =>
      way === "api" && channels.some(({ adapter, abilities }) => adapter === channel && abilities.create),
  );
  const wanted = [asked["gian-hang"] ?? []].flat();
  const chosen = able.filter(({ id }) => wanted.includes(id));
  const group = typeof asked.nhom === "string" ? asked.nhom : "";
  const [first] = able;
  const groups = first
    ? (await deskGet("/officer/channels/mappings", overviewSchema, { channel: first.channel })).groups
    : [];
  const selection = { shop_ids: chosen.map(({ id }) => id), group };
  const preview =
    chosen.length > 0 && group !== ""
      ? await deskPostPatiently("/officer/channels/listings/preview/bulk", selection, bulkPreviewSchema)
      : null;
  const labelOf = (id: string) => {
    const shop = able.find((one) => one.id === id);
    return shop ? shopLabel(shop, nameOfChannel) : id;
  };
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: channelTexts(locale).shops.title, href: "/can-bo/san" }]}
    >
      <ChannelNav locale={locale} here="try" />
      {able.length === 0 ? (
        <EmptyState title={texts.noShops} text={texts.noShopsText}>
          <ButtonLink href={localePath(locale, "/can-bo/san/noi")}>{texts.connect}</ButtonLink>
        </EmptyState>
      ) : (
        <Selection shops={able} chosen={wanted} group={group} groups={groups} labelOf={labelOf} locale={locale} />
      )}
      {preview ? (
        <>
          <ListingWarnings warnings={preview.warnings} locale={locale} />
          <TryResult preview={preview} shops={able} labelOf={labelOf} back={desk.path} group={group} locale={locale} />
        </>
      ) : null}
    </DeskFrame>
  );
});

type SelectionProps = {
  shops: readonly DeskShop[];
  chosen: readonly string[];
  group: string;
  groups: readonly { code: string; name: string; name_en: string; products: number }[];
  labelOf: (shop: string) => string;
  locale: Locale;
};

function Selection({ shops, chosen, group, groups, labelOf, locale }: SelectionProps) {
  const texts = sendingTexts(locale).select;
  return (
    <form action={localePath(locale, TRY)} className="mb-6 space-y-4 rounded-card border border-line bg-white p-4">
      <fieldset>
        <legend className="font-bold">{texts.shops}</legend>
        {shops.map(({ id }) => (
          <label key={id} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name="gian-hang"
              value={id}
              defaultChecked={chosen.length === 0 ? shops.length === 1 : chosen.includes(id)}
              className="size-5 shrink-0 accent-leaf"
            />
            {labelOf(id)}
          </label>
        ))}
      </fieldset>
      <Select label={texts.group} name="nhom" defaultValue={group} required className="max-w-xl">
        <option value="">{texts.chooseGroup}</option>
        {groups.map(({ code, name, name_en, products }) => (
          <option key={code} value={code}>
            {locale === "en" ? name_en : name} ({products})
          </option>
        ))}
      </Select>
      <Button>{texts.try}</Button>
    </form>
  );
}
