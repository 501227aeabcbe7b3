import type { PresenceChannel } from "@contracts/presence";
import { todayInVietnam } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Field, Select, TextArea } from "@/ui/field";
import type { DeskNotice } from "../officer-frame/notice";
import type { LineValues } from "./line-form-values";
import { channelLifeTexts } from "./texts";
import { CONFIDENCES, STATES } from "./wire";

type Props = {
  channel: PresenceChannel;
  locale: Locale;
  notice: DeskNotice | null;
  /** A line whose effect was looked at, to be written otherwise. */
  draft: LineValues;
};

/** One more line of a channel's life; open where it was refused a moment ago or is written anew, with what was typed. */
export function LineForm({ channel: { id, name }, locale, notice, draft }: Props) {
  const texts = channelLifeTexts(locale);
  const isRefused = notice?.tone === "fault" && notice.values.kenh === id;
  const isDrafted = draft.kenh === id;
  const typed: LineValues = isRefused ? notice.values : isDrafted ? draft : {};
  const key = (field: string) => `${id}-${field.replace(".", "-")}`;
  return (
    <details open={isRefused || isDrafted} className="mt-2">
      <summary className="inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4">
        {fill(texts.add, { name: name[locale] })}
      </summary>
      <form
        method="post"
        action={localePath(locale, "/can-bo/kenh/xem")}
        className="max-w-prose space-y-4 rounded-card border border-line bg-white p-4"
      >
        <p className="text-sm text-ink-soft">{texts.addText}</p>
        <input type="hidden" name="kenh" value={id} />
        <Field
          label={texts.from}
          name="from"
          id={key("from")}
          type="date"
          defaultValue={typed.from ?? todayInVietnam()}
          required
        />
        <Select label={texts.state} name="state" id={key("state")} defaultValue={typed.state ?? "closed"}>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {texts.states[state]}
            </option>
          ))}
        </Select>
        <Select
          label={texts.confidence}
          name="confidence"
          id={key("confidence")}
          defaultValue={typed.confidence ?? "reported"}
        >
          {CONFIDENCES.map((confidence) => (
            <option key={confidence} value={confidence}>
              {texts.confidences[confidence]}
            </option>
          ))}
        </Select>
        <Field
          label={texts.noteVi}
          name="note.vi"
          id={key("note.vi")}
          defaultValue={typed["note.vi"]}
          maxLength={400}
          required
        />
        <Field
          label={texts.noteEn}
          name="note.en"
          id={key("note.en")}
          defaultValue={typed["note.en"]}
          maxLength={400}
          required
        />
        <TextArea
          label={texts.sourcesLabel}
          hint={texts.sourcesHint}
          name="sources"
          id={key("sources")}
          rows={3}
          defaultValue={typed.sources}
          required
        />
        <SubmitButton pending={texts.trying}>{texts.try}</SubmitButton>
      </form>
    </details>
  );
}
