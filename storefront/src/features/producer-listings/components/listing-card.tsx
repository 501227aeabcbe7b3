import type { OwnListing } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { PAGES } from "../addresses";
import { offerTold } from "../offer-told";
import { listingTexts } from "../texts";
import { StandingBadge, StandingText } from "./standing";

/** Standings in which buyers see the page. */
export const SHOWN: readonly OwnListing["standing"][] = ["live", "updating", "question"];

type Props = {
  listing: OwnListing;
  locale: Locale;
  /** The form its check box belongs to; none where absent. */
  form?: string;
  /** How deep it stands below the page's title. */
  heading?: "h2" | "h3";
};

export function ListingCard({ listing, locale, form, heading: Heading = "h2" }: Props) {
  const texts = listingTexts(locale).list;
  const { id, product, shop, standing, url, score } = listing;
  return (
    <li className="flex gap-3 rounded-card border border-line bg-white p-3">
      {form ? (
        <label className="flex size-11 shrink-0 items-center justify-center">
          <input type="checkbox" name="tin" value={id} form={form} className="size-6 accent-leaf" />
          <span className="sr-only">{fill(texts.select, { name: `${product.name}, ${shop.channel_name}` })}</span>
        </label>
      ) : null}
      <div className="min-w-0 space-y-1 [overflow-wrap:anywhere]">
        <Heading className="text-base">
          <TextLink href={localePath(locale, `${PAGES.listings}/${id}`)}>{product.name}</TextLink>
        </Heading>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <StandingBadge standing={standing} locale={locale} />
          <span className="min-w-0">{[shop.channel_name, shop.name].filter((part) => part !== null).join(" · ")}</span>
        </p>
        <StandingText listing={listing} locale={locale} />
        <p className="text-sm text-ink-soft">
          {offerTold(listing, locale)}
          {score ? ` · ${fill(texts.score, { points: score.points })}` : null}
        </p>
        {url && SHOWN.includes(standing) ? (
          <TextLink href={url} rel="noopener">
            {fill(texts.live, { channel: shop.channel_name })}
          </TextLink>
        ) : null}
      </div>
    </li>
  );
}
