import type { OfferPlan } from "@contracts/producer-channels";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerPost } from "../producer-session/client";
import { type Asked, PAGES } from "./addresses";
import { OfferChanges } from "./components/offer-changes";
import { OfferForm } from "./components/offer-form";
import { Undo } from "./components/undo";
import { ruleIn } from "./offer-rule";
import { chosenProducts } from "./read-choice";
import { productsToChoose } from "./read-products";
import { offerPlanSchema } from "./selection-wire";
import { listingTexts } from "./texts";
import { undoables } from "./undo";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

export const offersMetadata = producerMetadata((locale) => listingTexts(locale).offers.title);

/** Prices and stocks of many products: chosen, looked at, then saved. */
export const OffersPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale } = producer;
  const texts = listingTexts(locale).offers;
  const asked = await searchParams;
  const rule = ruleIn(asked);
  const chosen = await chosenProducts(asked);
  const wanted = asked.xem === "1";
  // Whatever sends the form, also the search: where there is something to look at, it is shown.
  const [found, undoable, plan] = await Promise.all([
    productsToChoose(asked),
    undoables(),
    rule && chosen.length > 0
      ? producerPost("/producer/listings/offers/preview", { product_ids: chosen, ...rule }, offerPlanSchema)
      : null,
  ]);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: listingTexts(locale).list.title, href: PAGES.listings }]}
    >
      <Undo acts={undoable} locale={locale} />
      {wanted && !plan ? <Notice tone="care" title={texts.nothing} className="mb-4" /> : null}
      {plan ? <Plan plan={plan} locale={locale} /> : null}
      <OfferForm found={found} asked={asked} chosen={chosen} locale={locale} />
    </ProducerFrame>
  );
});

/** As many as a form of the shop holds. */
const MOST_AT_ONCE = 800;

function Plan({ plan: { changes, left }, locale }: { plan: OfferPlan; locale: Locale }) {
  const texts = listingTexts(locale).offers;
  const taken = changes.slice(0, MOST_AT_ONCE);
  const rest = changes.length - taken.length;
  return (
    <section className="mb-8 max-w-2xl">
      <h2 className="mb-2 text-xl">{texts.caption}</h2>
      <OfferChanges changes={changes} locale={locale} />
      {left.length > 0 ? (
        <Notice tone="care" title={texts.left} className="mb-4">
          {left.map(({ product_id, size, name, message, message_en }) => (
            <p key={`${product_id} ${size}`}>
              {name}: {locale === "en" ? message_en : message}
            </p>
          ))}
        </Notice>
      ) : null}
      {changes.length > 0 ? (
        <form method="post" action={localePath(locale, `${PAGES.offers}/doi`)} className="space-y-3">
          {taken.map(({ product_id, size, before, after }) => (
            <input
              key={`${product_id} ${size}`}
              type="hidden"
              name="doi"
              value={[product_id, size, after.price, after.stock, before.price, before.stock].join(" ")}
            />
          ))}
          <p>
            {texts.undoNote}
            {rest > 0 ? ` ${fill(texts.firstPart, { most: MOST_AT_ONCE, rest })}` : null}
          </p>
          <SubmitButton pending={listingTexts(locale).list.doing}>
            {fill(texts.apply, { count: taken.length })}
          </SubmitButton>
        </form>
      ) : null}
    </section>
  );
}
