import type { PresenceFeed } from "@contracts/presence-feeds";
import { SubmitButton } from "@/platform/forms/submit-button";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field, Select } from "@/ui/field";
import { Section } from "@/ui/section";
import type { DeskNotice } from "../../officer-frame/notice";
import { FEEDS } from "../addresses";
import { feedTexts } from "../texts";

type Props = { feeds: readonly PresenceFeed[]; notice: DeskNotice | null; locale: Locale };

/** One more line about whether a channel's list may be read; what was typed stands again where it was refused. */
export function GrantForm({ feeds, notice, locale }: Props) {
  const texts = feedTexts(locale).form;
  const typed = notice?.tone === "fault" ? notice.values : {};
  const fault = notice?.fields.find(({ field }) => field === "source");
  return (
    <Section title={texts.title}>
      <form method="post" action={localePath(locale, `${FEEDS}/ghi`)} className="max-w-prose space-y-4">
        <p className="text-ink-soft">{texts.text}</p>
        <Select label={texts.channel} name="kenh" defaultValue={typed.kenh}>
          {feeds.map(({ channel }) => (
            <option key={channel.id} value={channel.id}>
              {channel.name[locale]}
            </option>
          ))}
        </Select>
        <Select label={texts.state} name="state" defaultValue={typed.state}>
          <option value="authorised">{texts.authorised}</option>
          <option value="withdrawn">{texts.withdrawn}</option>
        </Select>
        <Field
          label={texts.source}
          hint={texts.sourceHint}
          name="source"
          defaultValue={typed.source}
          required
          minLength={10}
          maxLength={400}
          autoComplete="off"
          {...(fault && { fault: locale === "en" ? fault.message_en : fault.message })}
        />
        <Field
          label={texts.note}
          optional={texts.optional}
          name="note"
          defaultValue={typed.note}
          maxLength={1000}
          autoComplete="off"
        />
        <SubmitButton pending={texts.sending}>{texts.send}</SubmitButton>
      </form>
    </Section>
  );
}
