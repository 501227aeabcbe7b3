import type { BulkPreview } from "@contracts/channel-preview";
import { formatVnd } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { ListingWarnings } from "../listing-warnings/warnings";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { type Asked, idsIn, PAGES } from "./addresses";
import { DryRunFaults } from "./components/dry-run-faults";
import { sizesTold } from "./offer-told";
import { chosenProducts, tryOut } from "./read-choice";
import { shopChoices } from "./shop-choices";
import { listingTexts } from "./texts";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };
type Item = BulkPreview["items"][number];

export const dryRunMetadata = producerMetadata((locale) => listingTexts(locale).dryRun.title);

/** What would be sent and what stands in the way, each fault with the field that mends it. Nothing is written. */
export const DryRunPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, path } = producer;
  const texts = listingTexts(locale).dryRun;
  const asked = await searchParams;
  const selection = { shop_ids: idsIn(asked, "gh"), product_ids: await chosenProducts(asked) };
  const trail = [
    { label: listingTexts(locale).list.title, href: PAGES.listings },
    { label: listingTexts(locale).choose.title, href: PAGES.choose },
  ];
  if (selection.shop_ids.length === 0 || selection.product_ids.length === 0)
    return (
      <ProducerFrame producer={producer} title={texts.title} trail={trail}>
        <EmptyState title={texts.nothing}>
          <ButtonLink href={localePath(locale, PAGES.choose)}>{texts.back}</ButtonLink>
        </EmptyState>
      </ProducerFrame>
    );
  const { preview, channels } = await tryOut(selection);
  const ready = preview.items.filter(({ outcome }) => outcome === "ready");
  const listed = preview.items.filter(({ outcome }) => outcome === "listed" || outcome === "will_change");
  const shops = new Map(shopChoices(channels).map(({ id, name }) => [id, name]));
  return (
    <ProducerFrame producer={producer} title={texts.title} intro={texts.intro} trail={trail}>
      <Ready items={ready} shops={shops} locale={locale} />
      <ListingWarnings warnings={preview.warnings} locale={locale} />
      <DryRunFaults preview={preview} shops={shops} again={path} locale={locale} />
      {listed.length > 0 ? (
        <Section title={fill(texts.listed, { count: listed.length })}>
          <ul className="list-disc pl-5">
            {listed.map(({ shop_id, product_id, name }) => (
              <li key={shop_id + product_id}>
                {name}, {shops.get(shop_id)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </ProducerFrame>
  );
});

type ReadyProps = { items: readonly Item[]; shops: ReadonlyMap<string, string>; locale: Locale };

function Ready({ items, shops, locale }: ReadyProps) {
  const texts = listingTexts(locale).dryRun;
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-xl">{fill(texts.ready, { count: items.length })}</h2>
      <ul className="mb-4 list-disc pl-5">
        {items.map(({ shop_id, product_id, name, price, stock, sizes }) => (
          <li key={shop_id + product_id}>
            {fill(sizes.length > 1 ? texts.readySizes : texts.readyText, {
              ...{ name: name ?? product_id, shop: shops.get(shop_id) ?? shop_id },
              ...{ price: formatVnd(price ?? 0, locale), stock: stock ?? 0, sizes: sizesTold(sizes, locale) },
            })}
          </li>
        ))}
      </ul>
      <form method="post" action={localePath(locale, `${PAGES.choose}/gui`)}>
        {items.map(({ shop_id, product_id }) => (
          <input key={shop_id + product_id} type="hidden" name="cap" value={`${shop_id}.${product_id}`} />
        ))}
        <SubmitButton pending={texts.sending}>{fill(texts.send, { count: items.length })}</SubmitButton>
      </form>
    </section>
  );
}
