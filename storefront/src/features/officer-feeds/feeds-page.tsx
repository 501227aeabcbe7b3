import { EmptyState } from "@/ui/empty-state";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { ofWholeProvince } from "../officer-session/whole-province";
import { FeedCard } from "./components/feed-card";
import { GrantForm } from "./components/grant-form";
import { feedTexts } from "./texts";
import { feedsSchema } from "./wire";

export const feedsMetadata = deskMetadata((locale) => feedTexts(locale).title);

/** Which channels let their lists be read, how each list stands, and the way to record an agreement. */
export const FeedsPage = deskPage(async (_: { params: Promise<{ locale: string }> }, desk) => {
  const { locale, notice, session } = desk;
  const texts = feedTexts(locale);
  const { feeds } = await deskGet("/officer/presence/feeds", feedsSchema);
  const agreed = feeds.filter(({ state }) => state !== "none");
  const decides = ofWholeProvince(session);
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: texts.channels, href: "/can-bo/kenh" }]}
    >
      {agreed.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      {agreed.map((feed) => (
        <FeedCard key={feed.channel.id} feed={feed} locale={locale} decides={decides} />
      ))}
      {decides ? <GrantForm feeds={feeds} notice={notice} locale={locale} /> : null}
    </DeskFrame>
  );
});
