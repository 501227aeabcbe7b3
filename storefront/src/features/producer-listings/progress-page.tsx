import type { OwnSend } from "@contracts/producer-channels";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { Progress } from "@/ui/progress";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { type Asked, idsIn, PAGES } from "./addresses";
import { AutoRefresh } from "./components/auto-refresh";
import { ListingCard } from "./components/listing-card";
import { SendLeft } from "./components/send-left";
import { listingTexts } from "./texts";
import { ownSendSchema } from "./wire";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> };

export const progressMetadata = producerMetadata((locale) => listingTexts(locale).progress.title);

/** What becomes of a send, followed until each of its listings is seen live or needs somebody. */
export const ProgressPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, path } = producer;
  const texts = listingTexts(locale).progress;
  const trail = [{ label: listingTexts(locale).list.title, href: PAGES.listings }];
  const [id] = idsIn(await searchParams, "lan");
  if (!id)
    return (
      <ProducerFrame producer={producer} title={texts.title} trail={trail}>
        <EmptyState title={texts.nothing}>
          <ButtonLink href={localePath(locale, PAGES.listings)}>{texts.list}</ButtonLink>
        </EmptyState>
      </ProducerFrame>
    );
  const send = await producerGet(`/producer/listings/sends/${id}`, ownSendSchema);
  const moving = isMoving(send);
  return (
    <ProducerFrame producer={producer} title={texts.title} intro={moving ? texts.intro : null} trail={trail}>
      <Standing send={send} locale={locale} />
      {moving ? <AutoRefresh /> : null}
      {send.matches > 0 ? (
        <Notice tone="care" title={fill(texts.matches, { count: send.matches })} className="mb-4">
          <TextLink href={localePath(locale, PAGES.matches)}>{texts.toMatches}</TextLink>
        </Notice>
      ) : null}
      <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {send.listings.map((listing) => (
          <ListingCard key={listing.id} listing={listing} locale={locale} />
        ))}
      </ul>
      <SendLeft left={send.left} locale={locale} />
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink href={localePath(locale, moving ? path : PAGES.listings)}>
          {moving ? texts.reload : texts.list}
        </ButtonLink>
        <Undo send={send} locale={locale} />
      </div>
    </ProducerFrame>
  );
});

/** Whether looking again soon will show more. */
function isMoving({ untried, listings }: OwnSend): boolean {
  return untried > 0 || listings.some(({ standing }) => MOVING.includes(standing));
}
const MOVING: readonly OwnSend["listings"][number]["standing"][] = ["sending", "reviewing", "updating", "retrying"];

function Standing({ send: { total, untried, listings }, locale }: { send: OwnSend; locale: Locale }) {
  const texts = listingTexts(locale).progress;
  const live = listings.filter(({ standing }) => standing === "live").length;
  return (
    <div className="mb-4 max-w-xl space-y-2">
      <p role="status" className="text-lg font-bold">
        {live === total ? fill(texts.allLive, { total }) : fill(texts.summary, { live, total })}
        {untried > 0 ? ` ${fill(texts.untried, { count: untried })}` : null}
      </p>
      <Progress label={texts.title} done={live} total={total} />
    </div>
  );
}

function Undo({ send: { listings }, locale }: { send: OwnSend; locale: Locale }) {
  const texts = listingTexts(locale);
  const hideable = listings.filter(({ actions }) => actions.includes("hide"));
  if (hideable.length === 0) return null;
  return (
    <form method="post" action={localePath(locale, PAGES.act)}>
      <input type="hidden" name="viec" value="hide" />
      {hideable.map(({ id }) => (
        <input key={id} type="hidden" name="tin" value={id} />
      ))}
      <SubmitButton look="quiet" pending={texts.list.doing}>
        {texts.progress.undo}
      </SubmitButton>
    </form>
  );
}
