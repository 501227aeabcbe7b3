import type { OwnNotices } from "@contracts/producer-notices";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { PAGE_PARAM, ProducerPages, pageNumber } from "../producer-frame/producer-pages";
import { producerGet } from "../producer-session/client";
import { NOTICES } from "./addresses";
import { SettingsForm } from "./settings-form";
import { noticeTexts } from "./texts";
import { noticesSchema, settingsSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const noticesMetadata = producerMetadata((locale) => noticeTexts(locale).title);

/** What to know and to do, the unread and urgent first, each with its one action; below, how one is written to. */
export const NoticesPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale, path } = producer;
  const texts = noticeTexts(locale);
  const query = { page: pageNumber((await searchParams)[PAGE_PARAM]) };
  const [found, settings] = await Promise.all([
    producerGet("/producer/notices", noticesSchema, query),
    producerGet("/producer/notices/settings", settingsSchema),
  ]);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      actions={found.unread > 0 ? <ReadAll locale={locale} unread={found.unread} /> : null}
    >
      {found.notices.length === 0 ? <EmptyState title={texts.emptyTitle} text={texts.emptyText} /> : null}
      <ul className="space-y-3">
        {found.notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} locale={locale} />
        ))}
      </ul>
      <ProducerPages locale={locale} path={path} page={found.page} />
      <SettingsForm settings={settings} locale={locale} />
    </ProducerFrame>
  );
});

function ReadAll({ locale, unread }: { locale: Locale; unread: number }) {
  const texts = noticeTexts(locale);
  return (
    <form method="post" action={localePath(locale, `${NOTICES}/da-doc`)} className="flex flex-wrap items-center gap-2">
      <Badge tone="care">{fill(texts.unread, { count: unread })}</Badge>
      <Button look="quiet">{texts.readAll}</Button>
    </form>
  );
}

/** The button marks it read and leads to where it is seen to: one tap for both. */
function NoticeLine({ notice, locale }: { notice: OwnNotices["notices"][number]; locale: Locale }) {
  const texts = noticeTexts(locale);
  const actions: Readonly<Record<string, string>> = texts.actions;
  const message = locale === "en" ? notice.message_en : notice.message;
  return (
    <li className="space-y-2 rounded-card border border-line bg-white p-4">
      <p className={notice.read ? "text-ink-soft" : "font-bold"}>
        {notice.urgent ? (
          <Badge tone="fault" className="mr-2">
            {texts.urgent}
          </Badge>
        ) : null}
        {notice.read ? null : (
          <Badge tone="care" className="mr-2">
            {texts.new}
          </Badge>
        )}
        {message}
      </p>
      <p className="text-sm text-ink-soft">{formatInstant(notice.since, locale)}</p>
      <form method="post" action={localePath(locale, `${NOTICES}/mo`)}>
        <input type="hidden" name="tin" value={notice.id} />
        <input type="hidden" name="den" value={notice.href} />
        <Button look="secondary" className="w-full sm:w-auto">
          {actions[notice.kind] ?? texts.title}
        </Button>
      </form>
    </li>
  );
}
