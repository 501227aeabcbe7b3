import type { BulkAct, OwnListing } from "@contracts/producer-channels";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { type Asked, PAGES, wordIn } from "./addresses";
import { BULK_ACTS, chosenListings } from "./chosen-listings";
import { listingTexts } from "./texts";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };
type Part = { act: BulkAct; listings: readonly OwnListing[]; locale: Locale };

export const manyMetadata = producerMetadata((locale) => listingTexts(locale).list.withChosen);

/** What one thing done with many listings would do, and what it would leave; nothing is changed before it is confirmed. */
export const ManyPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale } = producer;
  const { many: texts, list } = listingTexts(locale);
  const asked = await searchParams;
  const act = BULK_ACTS.find((one) => one === wordIn(asked, "viec")) ?? "replay";
  const listings = await chosenListings(asked);
  const can = listings.filter(({ actions }) => actions.includes(act));
  const cannot = listings.filter(({ actions }) => !actions.includes(act));
  return (
    <ProducerFrame
      producer={producer}
      title={fill(texts.title, { act: list.acts[act] })}
      intro={listings.length > 0 ? texts.intro : null}
      trail={[{ label: list.title, href: PAGES.listings }]}
    >
      {listings.length === 0 ? (
        <EmptyState title={texts.nothing} text={texts.nothingText}>
          <ButtonLink href={localePath(locale, PAGES.listings)}>{texts.back}</ButtonLink>
        </EmptyState>
      ) : null}
      <Ready act={act} listings={can} locale={locale} />
      <Left act={act} listings={cannot} locale={locale} />
    </ProducerFrame>
  );
});

function Ready({ act, listings, locale }: Part) {
  const { many: texts, list } = listingTexts(locale);
  if (listings.length === 0) return null;
  const count = listings.length;
  return (
    <section className="max-w-3xl">
      <h2 className="mb-2 text-xl">{fill(texts.ready, { count })}</h2>
      <ul className="mb-4 list-disc break-words pl-5">
        {listings.map((listing) => (
          <li key={listing.id}>{lineOf(listing, locale)}</li>
        ))}
      </ul>
      <form method="post" action={localePath(locale, PAGES.act)} className="space-y-3">
        <input type="hidden" name="viec" value={act} />
        {listings.map(({ id }) => (
          <input key={id} type="hidden" name="tin" value={id} />
        ))}
        {act === "replay" ? null : <p>{act === "remove" ? texts.final : texts.undoable}</p>}
        <SubmitButton pending={list.doing}>{fill(texts.go, { act: list.acts[act], count })}</SubmitButton>
      </form>
    </section>
  );
}

function Left({ listings, locale }: Part) {
  const { many: texts, standings } = listingTexts(locale);
  if (listings.length === 0) return null;
  return (
    <Section title={fill(texts.left, { count: listings.length })}>
      <ul className="max-w-3xl list-disc break-words pl-5">
        {listings.map((listing) => (
          <li key={listing.id}>
            {lineOf(listing, locale)}:{" "}
            {listing.shop.pause ? texts.paused : fill(texts.notNow, { standing: standings[listing.standing].word })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function lineOf({ product, shop }: OwnListing, locale: Locale): string {
  const place = [shop.channel_name, shop.name].filter((part) => part !== null).join(" · ");
  return fill(listingTexts(locale).many.line, { name: product.name, shop: place });
}
