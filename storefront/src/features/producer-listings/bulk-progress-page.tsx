import type { BulkProgress } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Progress } from "@/ui/progress";
import { Section } from "@/ui/section";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { ACTED_PARAM, type Asked, idsIn, PAGES } from "./addresses";
import { isMoving } from "./bulk-moving";
import { AutoRefresh } from "./components/auto-refresh";
import { ListingCard } from "./components/listing-card";
import { OfferChanges } from "./components/offer-changes";
import { UndoButton } from "./components/undo";
import { listingTexts } from "./texts";
import { bulkProgressSchema } from "./wire";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

export const bulkProgressMetadata = producerMetadata((locale) => listingTexts(locale).list.withChosen);

/** What becomes of one thing done with many listings, followed until each is seen so or was refused; and the way to take it back. */
export const BulkProgressPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, path } = producer;
  const { acted: texts, list } = listingTexts(locale);
  const trail = [{ label: list.title, href: PAGES.listings }];
  const [id] = idsIn(await searchParams, ACTED_PARAM);
  if (!id)
    return (
      <ProducerFrame producer={producer} title={list.withChosen} trail={trail}>
        <EmptyState title={texts.nothing}>
          <ButtonLink href={localePath(locale, PAGES.listings)}>{texts.list}</ButtonLink>
        </EmptyState>
      </ProducerFrame>
    );
  const progress = await producerGet(`/producer/listings/bulk/${id}`, bulkProgressSchema);
  const moving = isMoving(progress);
  const title = fill(progress.takes_back ? texts.undoTitle : texts.title, {
    act: progress.act === "offers" ? texts.offers : list.acts[progress.act],
  });
  return (
    <ProducerFrame producer={producer} title={title} intro={moving ? texts.intro : null} trail={trail}>
      <Standing progress={progress} title={title} locale={locale} />
      {moving ? <AutoRefresh /> : null}
      <div className="mb-6 flex flex-wrap gap-2">
        <ButtonLink href={localePath(locale, moving ? path : PAGES.listings)}>
          {moving ? texts.reload : texts.list}
        </ButtonLink>
        {progress.undo ? <UndoButton id={id} locale={locale} /> : null}
      </div>
      <Left left={progress.left} locale={locale} />
      <Concerned progress={progress} locale={locale} />
    </ProducerFrame>
  );
});

type Part = { progress: BulkProgress; locale: Locale };

function Standing({ progress: { act, total, untried, done, stopped }, title, locale }: Part & { title: string }) {
  const texts = listingTexts(locale).acted;
  const told = total - untried;
  const unit = texts.units[act === "offers" ? "offers" : "listings"];
  return (
    <div className="mb-4 max-w-xl space-y-2">
      <p role="status" className="text-lg font-bold">
        {untried > 0 ? fill(texts.working, { told, total, unit }) : fill(texts.over, { done, total, unit })}
        {stopped > 0 ? ` ${fill(texts.stopped, { count: stopped, unit })}` : null}
      </p>
      <Progress label={title} done={told} total={total} />
    </div>
  );
}

/** What it is about: the listings as they stand now, or the prices as they were and are. */
function Concerned({ progress: { act, listings, changes }, locale }: Part) {
  const texts = listingTexts(locale).acted;
  if (act === "offers")
    return (
      <Section title={texts.changes}>
        <OfferChanges changes={changes} locale={locale} />
      </Section>
    );
  return (
    <Section title={texts.listings}>
      <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {listings.map((listing) => (
          <ListingCard key={listing.id} listing={listing} locale={locale} heading="h3" />
        ))}
      </ul>
    </Section>
  );
}

function Left({ left, locale }: { left: BulkProgress["left"]; locale: Locale }) {
  if (left.length === 0) return null;
  return (
    <Section title={fill(listingTexts(locale).acted.left, { count: left.length })}>
      <ul className="mb-6 max-w-3xl list-disc break-words pl-5">
        {left.map(({ id, name, message, message_en }) => (
          <li key={id}>
            {name}: {locale === "en" ? message_en : message}
          </li>
        ))}
      </ul>
    </Section>
  );
}
