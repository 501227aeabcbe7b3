import type { DeskListing } from "@contracts/channel-desk";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { ChannelNav } from "../officer-channels/channel-nav";
import { listingColumns } from "../officer-channels/listings-page";
import { listingsSchema } from "../officer-channels/wire";
import { DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { sentPath, TRY } from "./addresses";
import { sendingTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const sentMetadata = deskMetadata((locale) => sendingTexts(locale).sent.title);

/** How far the listings of one sending are, with the way back where the channel allows one. */
export const SentPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale } = desk;
  const texts = sendingTexts(locale).sent;
  const asked = (await searchParams)["tin-dang"];
  const ids = typeof asked === "string" ? asked.split(",").filter((id) => /^\w{1,60}$/.test(id)) : [];
  const query = { ids: ids.join(","), limit: 100 };
  const { listings } =
    ids.length > 0 ? await deskGet("/officer/channels/listings", listingsSchema, query) : { listings: [] };
  const trail = [{ label: sendingTexts(locale).select.title, href: TRY }];
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} trail={trail}>
      <ChannelNav locale={locale} here="try" />
      {listings.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText}>
          <ButtonLink href={localePath(locale, TRY)}>{texts.next}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <Progress listings={listings} locale={locale} />
          <DataTable caption={texts.caption} columns={listingColumns(locale)} rows={listings} keyOf={({ id }) => id} />
          <Undo listings={listings} locale={locale} />
        </>
      )}
    </DeskFrame>
  );
});

type Part = { listings: readonly DeskListing[]; locale: Locale };

function Progress({ listings, locale }: Part) {
  const texts = sendingTexts(locale).sent;
  const done = listings.filter(({ state }) => state === "in_step").length;
  const all = listings.length;
  return (
    <Notice tone={done === all ? "good" : "plain"} className="mb-4">
      <p>{done === all ? texts.done : fill(texts.progress, { done, all })}</p>
      <div className="flex flex-wrap gap-2">
        {done === all ? null : (
          <ButtonLink look="secondary" href={localePath(locale, sentPath(listings.map(({ id }) => id)))}>
            {texts.reload}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={localePath(locale, TRY)}>
          {texts.next}
        </ButtonLink>
      </div>
    </Notice>
  );
}

function Undo({ listings, locale }: Part) {
  const texts = sendingTexts(locale).sent;
  const able = listings.filter(({ actions }) => actions.includes("remove") || actions.includes("hide"));
  if (able.length === 0) return null;
  return (
    <Section title={texts.undoTitle}>
      <form method="post" action={localePath(locale, "/can-bo/san/vua-gui/hoan-tac")} className="print:hidden">
        <input type="hidden" name="tin-dang" value={able.map(({ id }) => id).join(",")} />
        <p className="mb-3">{texts.undoText}</p>
        <SubmitButton pending={texts.pending}>{fill(texts.undo, { count: able.length })}</SubmitButton>
      </form>
    </Section>
  );
}
