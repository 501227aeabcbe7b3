import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { cameFromHome } from "../producer-session/way-back";
import { OfferForm } from "./components/offer-form";
import { SizeList } from "./components/size-list";
import { ToldNotice } from "./components/told-notice";
import { WithdrawForm } from "./components/withdraw-form";
import { productPath, readProduct } from "./read-product";
import { chosenSize, mayAdd, NEW_SIZE, SIZE_FIELD, toldOf, waitsForName } from "./size-path";
import { productTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const offerMetadata = producerMetadata((locale) => productTexts(locale).offer.title);

/** Price and stock of a product, size by size. Both take effect at once; what a size is called, after a review. */
export const OfferPage = producerPage(async ({ params, searchParams }: Props, producer) => {
  const { locale } = producer;
  const { product, sizes, content } = await readProduct(params);
  const asked = await searchParams;
  const { offer: texts, list } = productTexts(locale);
  const path = productPath(product.id);
  const chosen = chosenSize(asked[SIZE_FIELD], sizes);
  const offer = chosen.kind === "one" ? chosen.offer : null;
  const isOneOfMany = chosen.kind === "new" || (chosen.kind === "one" && sizes.length > 1);
  return (
    <ProducerFrame
      producer={producer}
      title={chosen.kind === "new" ? texts.newTitle : (isOneOfMany && toldOf(offer)?.unit_label) || texts.title}
      intro={chosen.kind === "new" ? texts.toldText : texts.intro}
      trail={[
        { label: list.title, href: "/kenh-chu-the/san-pham" },
        { label: product.name, href: path },
        ...(isOneOfMany ? [{ label: texts.title, href: `${path}/gia` }] : []),
      ]}
    >
      {sizes.some(({ told }) => told !== null) ? (
        <ToldNotice locale={locale} href={localePath(locale, `${path}/gui-duyet`)} isSent={content === "open"} />
      ) : null}
      {chosen.kind === "all" ? (
        <SizeList locale={locale} path={`${path}/gia`} sizes={sizes} />
      ) : (
        <OfferForm
          producer={producer}
          action={localePath(locale, `${path}/gia/luu`)}
          offer={offer}
          isNew={chosen.kind === "new"}
          isOneOfMany={isOneOfMany}
          fromHome={cameFromHome(asked)}
        />
      )}
      {offer && offer.size > 1 && !waitsForName(offer) ? (
        <WithdrawForm locale={locale} action={localePath(locale, `${path}/gia/luu`)} offer={offer} />
      ) : null}
      {!isOneOfMany && mayAdd(sizes) ? (
        <section className="mt-6 max-w-2xl space-y-3">
          <h2 className="text-lg font-bold">{texts.moreTitle}</h2>
          <p>{texts.moreText}</p>
          <ButtonLink look="secondary" href={localePath(locale, `${path}/gia?${SIZE_FIELD}=${NEW_SIZE}`)}>
            {texts.more}
          </ButtonLink>
        </section>
      ) : null}
    </ProducerFrame>
  );
});
