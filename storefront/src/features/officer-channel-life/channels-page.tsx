import type { ChannelStatusLine, PresenceChannel } from "@contracts/presence";
import { formatDay } from "@/platform/format/day";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { FEEDS } from "../officer-feeds/addresses";
import { feedTexts } from "../officer-feeds/texts";
import { type Column, DataTable } from "../officer-frame/data-table";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { LineForm } from "./line-form";
import { lineValues } from "./line-form-values";
import { channelLifeTexts } from "./texts";
import { channelsSchema } from "./wire";

export const channelsMetadata = deskMetadata((locale) => channelLifeTexts(locale).title);

/** Since when each way of selling is open, and who says so. */
export const ChannelsPage = deskPage(async ({ searchParams }: PageProps<"/[locale]/can-bo/kenh">, desk) => {
  const { locale, notice, session } = desk;
  const texts = channelLifeTexts(locale);
  const { channels } = await deskGet("/officer/presence/channels", channelsSchema);
  const asked = await searchParams;
  const draft = lineValues((name) => asked[name]);
  const nameOf = new Map(channels.map(({ id, name }) => [id, name[locale]]));
  return (
    <DeskFrame
      desk={desk}
      title={texts.title}
      intro={texts.intro}
      actions={
        session.role === "helper" ? undefined : (
          <ButtonLink look="secondary" href={localePath(locale, FEEDS)}>
            {feedTexts(locale).title}
          </ButtonLink>
        )
      }
    >
      {channels.map((channel) => (
        <section key={channel.id} id={channel.id} className="mt-8">
          <h2 className="mb-2 flex flex-wrap items-center gap-2 text-xl">
            {channel.name[locale]}
            <Badge tone={channel.open_today ? "good" : "fault"}>
              {channel.open_today ? texts.openToday : texts.closedToday}
            </Badge>
            {channel.named_in_plan ? <Badge>{texts.plan}</Badge> : null}
          </h2>
          {channel.succeeded_by === null ? null : (
            <p className="mb-2">{fill(texts.succeeded, { name: nameOf.get(channel.succeeded_by) ?? "" })}</p>
          )}
          <Lines channel={channel} locale={locale} />
          {session.role === "helper" ? null : (
            <LineForm channel={channel} locale={locale} notice={notice} draft={draft} />
          )}
        </section>
      ))}
    </DeskFrame>
  );
});

function Lines({ channel: { name, statuses }, locale }: { channel: PresenceChannel; locale: Locale }) {
  const texts = channelLifeTexts(locale);
  return (
    <DataTable
      caption={fill(texts.caption, { name: name[locale] })}
      columns={columnsOf(locale)}
      rows={statuses}
      keyOf={({ from, recorded }) => `${from} ${recorded?.at}`}
    />
  );
}

function columnsOf(locale: Locale): Column<ChannelStatusLine>[] {
  const texts = channelLifeTexts(locale);
  return [
    {
      key: "from",
      title: texts.from,
      heading: true,
      cell: ({ from }) => (from === null ? texts.start : formatDay(from, locale)),
    },
    { key: "state", title: texts.state, cell: ({ state }) => texts.states[state] },
    { key: "confidence", title: texts.confidence, cell: ({ confidence }) => texts.confidences[confidence] },
    { key: "note", title: texts.note, cell: ({ note }) => note[locale] },
    { key: "sources", title: texts.sources, cell: ({ sources }) => <Sources sources={sources} /> },
    {
      key: "recorded",
      title: texts.recorded,
      cell: ({ recorded }) => (recorded === null ? texts.known : formatInstant(recorded.at, locale)),
    },
  ];
}

function Sources({ sources }: { sources: readonly string[] }) {
  return (
    <ul className="space-y-1">
      {sources.map((source) => (
        <li key={source} className="[overflow-wrap:anywhere]">
          {/^https?:\/\//.test(source) ? (
            <a href={source} target="_blank" rel="noreferrer nofollow" className="text-leaf underline">
              {source.replace(/^https?:\/\//, "")}
            </a>
          ) : (
            source
          )}
        </li>
      ))}
    </ul>
  );
}
