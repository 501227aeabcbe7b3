import { fill } from "@/platform/i18n/dictionary";
import { ChannelNav } from "../officer-channels/channel-nav";
import { channelPlaces, idIn, shopLabel } from "../officer-channels/places";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { formIn, TERMS, termsPath } from "./addresses";
import { Effect, SaveForm } from "./components/effect";
import { UnlistedPrices } from "./components/unlisted-prices";
import { loadTerms, tryTerms } from "./load-terms";
import { readTermsForm } from "./terms-form";
import type { TermsProps } from "./terms-page";
import { mappingTexts } from "./texts";

export const termsEffectMetadata = deskMetadata((locale) => mappingTexts(locale).effect.title);

/** What new price and stock rules would do to products that are listed and to those that are not yet, before they are saved. */
export const TermsEffectPage = deskPage(async ({ params, searchParams }: TermsProps, desk) => {
  const { locale } = desk;
  const texts = mappingTexts(locale);
  const [{ channel }, asked] = await Promise.all([params, searchParams]);
  const form = formIn(asked);
  const id = idIn(asked["gian-hang"]);
  const [{ shops, nameOfChannel }, { current, inherited }] = await Promise.all([
    channelPlaces(),
    loadTerms(channel, id),
  ]);
  const effect = await tryTerms(channel, id, readTermsForm(form, current.body ?? inherited));
  const shop = shops.find((one) => one.id === id);
  const place = shop ? shopLabel(shop, nameOfChannel) : nameOfChannel(channel);
  return (
    <DeskFrame
      desk={desk}
      title={texts.effect.title}
      trail={[
        { label: texts.terms.title, href: TERMS },
        { label: fill(texts.terms.one, { place }), href: termsPath(channel, id) },
      ]}
    >
      <ChannelNav locale={locale} here="terms" />
      <Effect effect={effect} locale={locale} />
      <UnlistedPrices unlisted={effect.unlisted} locale={locale} />
      <SaveForm
        form={form}
        to={`${termsPath(channel, "")}/luu`}
        back={termsPath(channel, id)}
        affected={effect.affected}
        locale={locale}
      />
    </DeskFrame>
  );
});
