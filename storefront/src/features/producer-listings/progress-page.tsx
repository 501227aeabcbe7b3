import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { type Asked, idsIn, PAGES } from "./addresses";
import { AutoRefresh } from "./components/auto-refresh";
import { ListingCard } from "./components/listing-card";
import { listingTexts } from "./texts";
import { ownListingsSchema } from "./wire";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

export const progressMetadata = producerMetadata((locale) => listingTexts(locale).progress.title);

/** What became of the listings just sent, followed until each is seen live or needs somebody. */
export const ProgressPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, path } = producer;
  const texts = listingTexts(locale).progress;
  const wanted = new Set(idsIn(await searchParams, "tin-dang"));
  const all = await producerGet("/producer/listings", ownListingsSchema, { limit: 500 });
  const listings = all.listings.filter(({ id }) => wanted.has(id));
  const live = listings.filter(({ standing }) => standing === "live").length;
  const total = listings.length;
  const done = total > 0 && live === total;
  const hideable = listings.filter(({ actions }) => actions.includes("hide"));
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: listingTexts(locale).list.title, href: PAGES.listings }]}
    >
      <p role="status" className="mb-4 text-lg font-bold">
        {done ? fill(texts.allLive, { total }) : fill(texts.summary, { live, total })}
      </p>
      {done ? null : <AutoRefresh />}
      <ul className="grid gap-3 lg:grid-cols-2">
        {listings.map((listing) => (
          <ListingCard key={listing.id} listing={listing} locale={locale} />
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink href={localePath(locale, done ? PAGES.listings : path)}>
          {done ? texts.list : texts.reload}
        </ButtonLink>
        {hideable.length > 0 ? (
          <form method="post" action={localePath(locale, `${PAGES.listings}/viec`)}>
            <input type="hidden" name="viec" value="hide" />
            {hideable.map(({ id }) => (
              <input key={id} type="hidden" name="tin" value={id} />
            ))}
            <SubmitButton look="quiet" pending={listingTexts(locale).list.doing}>
              {texts.undo}
            </SubmitButton>
          </form>
        ) : null}
      </div>
    </ProducerFrame>
  );
});
