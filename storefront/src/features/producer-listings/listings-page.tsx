import type { OwnListings } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field, Select } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { PAGE_PARAM, ProducerPages, pageNumber } from "../producer-frame/producer-pages";
import { producerGet } from "../producer-session/client";
import { type Asked, PAGES, wordIn } from "./addresses";
import { BULK_ACTS } from "./chosen-listings";
import { ListingCard } from "./components/listing-card";
import { Undo } from "./components/undo";
import { listingTexts } from "./texts";
import { undoables } from "./undo";
import { ownListingsSchema, STANDINGS } from "./wire";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

export const listingsMetadata = producerMetadata((locale) => listingTexts(locale).list.title);

const BULK = "lam-nhieu";

/** Every listing of the producer, those that need somebody first. */
export const ListingsPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, path } = producer;
  const texts = listingTexts(locale).list;
  const asked = await searchParams;
  const standing = STANDINGS.find((one) => one === asked["trang-thai"]) ?? "";
  const filter = { q: wordIn(asked, "q"), standing };
  const [found, undoable] = await Promise.all([
    producerGet("/producer/listings", ownListingsSchema, { ...filter, page: pageNumber(asked[PAGE_PARAM]) }),
    undoables(),
  ]);
  const nothing = found.counts.length === 0;
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      actions={
        <>
          <ButtonLink href={localePath(locale, PAGES.choose)}>{texts.new}</ButtonLink>
          <ButtonLink look="secondary" href={localePath(locale, PAGES.shops)}>
            {texts.shopsLink}
          </ButtonLink>
        </>
      }
    >
      <Undo acts={undoable} locale={locale} />
      {nothing ? (
        <EmptyState title={texts.empty} text={texts.emptyText} />
      ) : (
        <>
          <p className="mb-2 flex flex-wrap gap-x-6">
            <TextLink href={localePath(locale, PAGES.problems)}>{texts.problemsLink}</TextLink>
            <TextLink href={localePath(locale, PAGES.offers)}>{texts.offersLink}</TextLink>
          </p>
          <Filter filter={filter} counts={found.counts} locale={locale} />
          {found.listings.length === 0 ? <EmptyState title={texts.noneFound} text={texts.noneFoundText} /> : null}
          <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
            {found.listings.map((listing) => (
              <ListingCard key={listing.id} listing={listing} locale={locale} form={BULK} />
            ))}
          </ul>
          <ProducerPages locale={locale} path={path} page={found.page} />
          {found.listings.length > 0 ? <Bulk filter={filter} total={found.page.total} locale={locale} /> : null}
        </>
      )}
    </ProducerFrame>
  );
});

type FilterProps = { filter: { q: string; standing: string }; counts: OwnListings["counts"]; locale: Locale };

function Filter({ filter, counts, locale }: FilterProps) {
  const { list: texts, standings } = listingTexts(locale);
  return (
    <form className="mb-4 grid max-w-2xl items-end gap-2 sm:grid-cols-[1fr_1fr_auto]">
      <Field label={texts.find} name="q" type="search" defaultValue={filter.q} />
      <Select label={texts.standing} name="trang-thai" defaultValue={filter.standing}>
        <option value="">{texts.all}</option>
        {counts.map(({ standing, count }) => (
          <option key={standing} value={standing}>
            {standings[standing].word} ({count})
          </option>
        ))}
      </Select>
      <Button look="secondary">{texts.filter}</Button>
    </form>
  );
}

type BulkProps = { filter: { q: string; standing: string }; total: number; locale: Locale };

/** What can be done with the chosen listings, or with all that the filter finds. */
function Bulk({ filter, total, locale }: BulkProps) {
  const texts = listingTexts(locale).list;
  return (
    <form
      id={BULK}
      action={localePath(locale, PAGES.many)}
      className="mt-6 max-w-xl space-y-3 rounded-card border border-line bg-white p-4"
    >
      <h2 className="text-lg">{texts.withChosen}</h2>
      <input type="hidden" name="q" value={filter.q} />
      <input type="hidden" name="trang-thai" value={filter.standing} />
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" name="tat-ca" value="1" className="size-6 shrink-0 accent-leaf" />
        {fill(texts.selectAll, { count: total })}
      </label>
      <Select label={texts.act} name="viec" defaultValue="replay">
        {BULK_ACTS.map((act) => (
          <option key={act} value={act}>
            {texts.acts[act]}
          </option>
        ))}
      </Select>
      <Button look="secondary">{texts.do}</Button>
    </form>
  );
}
