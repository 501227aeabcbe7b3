import type { SharedShop } from "@contracts/producer-channels";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Section } from "@/ui/section";
import type { DeskNotice } from "../../desk-frame/notice";
import { typedAgain } from "../../desk-frame/typed-again";
import { PAGES } from "../addresses";
import { listingTexts } from "../texts";

type Told = { notice: DeskNotice | null; locale: Locale };
type Props = Told & { shared: readonly SharedShop[]; nameOf: (adapter: string) => string };

/** Shops of the province or a co-operative: those that take the producer's goods, and how to ask the others. */
export function SharedShops({ shared, nameOf, notice, locale }: Props) {
  const texts = listingTexts(locale).shared;
  if (shared.length === 0) return null;
  return (
    <Section title={texts.title}>
      <p className="mb-3 text-ink-soft">{texts.intro}</p>
      <ul className="grid grid-cols-1 gap-3 [overflow-wrap:anywhere] sm:grid-cols-2">
        {shared.map((shop) => (
          <li key={shop.id} className="space-y-2 rounded-card border border-line bg-white p-4">
            <h3 className="text-lg">{shop.name ?? nameOf(shop.channel)}</h3>
            <p>
              {nameOf(shop.channel)} · {texts[shop.state]}
            </p>
            {shop.pause ? (
              <p className="font-bold">{fill(texts.paused, { reason: shop.pause.reason })}</p>
            ) : shop.state === "open" ? (
              <ButtonLink look="secondary" href={localePath(locale, `${PAGES.choose}?gh=${shop.id}`)}>
                {texts.use}
              </ButtonLink>
            ) : (
              <Place shop={shop} notice={notice} locale={locale} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What became of asking for a place, and the way to ask. */
function Place({ shop: { id, request }, notice, locale }: Told & { shop: SharedShop }) {
  const texts = listingTexts(locale).shared;
  if (request?.state === "waiting")
    return <p className="font-bold">{fill(texts.waiting, { at: formatInstant(request.asked_at, locale) })}</p>;
  return (
    <>
      {request?.state === "refused" ? (
        <p className="font-bold text-clay">{fill(texts.refused, { reason: request.reason ?? "" })}</p>
      ) : null}
      <form method="post" action={localePath(locale, PAGES.askPlace)} className="space-y-3">
        <input type="hidden" name="gian-hang" value={id} />
        <TextArea
          name="message"
          label={texts.message}
          hint={texts.messageHint}
          required
          minLength={3}
          maxLength={500}
          {...typedAgain({ notice, about: { name: "gian-hang", value: id }, field: "message", locale })}
        />
        <SubmitButton look="secondary" pending={texts.asking}>
          {texts.ask}
        </SubmitButton>
      </form>
    </>
  );
}
