import type { OwnListingHistory } from "@contracts/producer-channels";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { typedNumber } from "../listing-doubt/doubt-answer";
import { DoubtQuestion } from "../listing-doubt/doubt-question";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { PausedLine } from "../shop-pause/paused-line";
import { PAGES } from "./addresses";
import { AskOfficer } from "./components/ask-officer";
import { Choices } from "./components/choices";
import { Drift } from "./components/drift";
import { SHOWN } from "./components/listing-card";
import { Score } from "./components/score";
import { Sides } from "./components/sides";
import { StandingBadge, StandingText } from "./components/standing";
import { fixLink, isOfficers } from "./fix-link";
import { listingTexts } from "./texts";
import { ownHistorySchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };

export const listingMetadata = producerMetadata((locale) => listingTexts(locale).listing.title);

/** One listing: how it stands in plain words, what to do about it, wanted and seen, and all that happened. */
export const ListingPage = producerPage(async ({ params }: Props, producer) => {
  const { locale } = producer;
  const texts = listingTexts(locale);
  const id = encodeURIComponent((await params).id);
  const history = await producerGet(`/producer/listings/${id}`, ownHistorySchema);
  const { listing, drift, doubt, choices } = history;
  const { product, shop, standing, url, score, actions } = listing;
  return (
    <ProducerFrame
      producer={producer}
      title={`${product.name}, ${shop.channel_name}`}
      intro={<StandingBadge standing={standing} locale={locale} />}
      trail={[{ label: texts.list.title, href: PAGES.listings }]}
    >
      <div className="space-y-4">
        <StandingText listing={listing} locale={locale} />
        {shop.pause ? (
          <PausedLine pause={shop.pause} href={localePath(locale, PAGES.shops)} reader="producer" locale={locale} />
        ) : null}
        <p className="flex flex-wrap gap-2">
          {url && SHOWN.includes(standing) ? (
            <ButtonLink href={url} rel="noopener">
              {fill(texts.list.live, { channel: shop.channel_name })}
            </ButtonLink>
          ) : null}
          {standing === "reconnect" ? (
            <ButtonLink href={localePath(locale, PAGES.shops)}>{texts.problems.reconnect}</ButtonLink>
          ) : null}
        </p>
        {doubt ? (
          <DoubtQuestion
            listing={{ id: listing.id, channel: shop.channel_name }}
            doubt={doubt}
            action={localePath(locale, `${PAGES.listings}/co-chua`)}
            typed={typedNumber(producer.notice, locale)}
            locale={locale}
          />
        ) : (
          <Trouble history={history} locale={locale} />
        )}
        <Drift id={listing.id} drift={actions.includes("choose") ? drift : []} locale={locale} />
      </div>
      <Sides history={history} locale={locale} />
      <Choices id={listing.id} choices={listing.standing === "closed" ? [] : choices} locale={locale} />
      <Acts history={history} locale={locale} />
      {score ? <Score score={score} product={product.id} locale={locale} /> : null}
      <Timeline events={history.events} locale={locale} />
    </ProducerFrame>
  );
});

type Part = { history: OwnListingHistory; locale: Locale };

function Trouble({ history: { listing, faults }, locale }: Part) {
  const texts = listingTexts(locale).listing;
  const { failure, product, shop } = listing;
  if (!failure) return null;
  const told = faults.length > 0 ? faults : [{ ...failure, field: null, fix: "product" as const }];
  return (
    <Notice tone="fault" title={texts.why}>
      {told.map((fault) => {
        const href = fixLink(fault, product.id);
        const message = locale === "en" ? fault.message_en : fault.message;
        return (
          <div key={fault.message}>
            <p>
              {message}{" "}
              {href && faults.length > 0 ? <TextLink href={localePath(locale, href)}>{texts.fixHere}</TextLink> : null}
            </p>
            {isOfficers(fault) ? (
              <AskOfficer what={`${shop.channel_name}, ${product.name}: ${message}`} locale={locale} />
            ) : null}
          </div>
        );
      })}
      {failure.channel_message ? <p>{fill(texts.channelSays, { text: failure.channel_message })}</p> : null}
    </Notice>
  );
}

/** Only what the channel can do with it now. */
function Acts({ history: { listing }, locale }: Part) {
  const { list, listing: texts } = listingTexts(locale);
  const offered = listing.actions.filter((action) => action !== "choose" && action !== "remove");
  if (listing.actions.length === 0) return null;
  return (
    <Section title={texts.actions}>
      <form method="post" action={localePath(locale, PAGES.actOnOne)} className="flex flex-wrap gap-2">
        <input type="hidden" name="tin" value={listing.id} />
        {offered.map((action) => (
          // A plain button: one that goes dead on its way would not say which it was.
          <Button key={action} name="viec" value={action} look="secondary">
            {list.acts[action]}
          </Button>
        ))}
        {listing.actions.includes("remove") ? (
          // Cannot be undone: looked at first.
          <ButtonLink look="secondary" href={localePath(locale, `${PAGES.many}?viec=remove&tin=${listing.id}`)}>
            {list.acts.remove}
          </ButtonLink>
        ) : null}
      </form>
    </Section>
  );
}

function Timeline({ events, locale }: { events: OwnListingHistory["events"]; locale: Locale }) {
  const texts = listingTexts(locale).listing;
  return (
    <Section title={texts.history}>
      <ol className="space-y-3">
        {events.map(({ at, by, message, message_en }) => (
          <li key={`${at}${message}`} className="border-l-4 border-line pl-3">
            <p className="text-sm text-ink-soft">
              {formatInstant(at, locale)} · {texts.by[by]}
            </p>
            <p>{locale === "en" ? message_en : message}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
