import type { ListingDoubt } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Field } from "@/ui/field";
import { doubtTexts } from "./texts";

type Props = {
  listing: { id: string; channel: string };
  doubt: ListingDoubt;
  /** Where the forms are sent, with language prefix. */
  action: string;
  /** What was typed before and is wrong with it. */
  typed: { number: string; fault: string } | undefined;
  locale: Locale;
};

/**
 * Asks whether a listing is on the marketplace after its create got no answer. Two forms, so that the Enter key in the number's field
 * never means that it is not there.
 */
export function DoubtQuestion({ listing: { id, channel }, doubt, action, typed, locale }: Props) {
  const texts = doubtTexts(locale);
  const at = formatInstant(doubt.since, locale);
  const why = doubt.accepted_as === null ? texts.unanswered : texts.accepted;
  return (
    <section
      aria-labelledby="doubt"
      className="mb-6 max-w-3xl space-y-4 rounded-card border-2 border-leaf bg-white p-4"
    >
      <h2 id="doubt" className="text-xl">
        {fill(texts.title, { channel })}
      </h2>
      <p>{fill(why, { at, channel, number: doubt.accepted_as ?? "" })}</p>
      <p>{fill(texts.look, { channel, sku: doubt.sku })}</p>
      <form method="post" action={action} className="space-y-3 border-t border-line pt-4">
        <Given id={id} since={doubt.since} answer="there" />
        <h3 className="text-lg">{texts.thereTitle}</h3>
        <Field
          label={fill(texts.number, { channel })}
          hint={texts.numberHint}
          name="listing"
          required
          maxLength={2_000}
          autoComplete="off"
          {...(typed && { defaultValue: typed.number, fault: typed.fault })}
        />
        <SubmitButton pending={texts.pending}>{texts.there}</SubmitButton>
      </form>
      <form method="post" action={action} className="space-y-3 border-t border-line pt-4">
        <Given id={id} since={doubt.since} answer="absent" />
        <h3 className="text-lg">{texts.absentTitle}</h3>
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="da-xem" value="1" required className="size-6 shrink-0 accent-leaf" />
          {texts.looked}
        </label>
        <SubmitButton look="secondary" pending={texts.pending}>
          {texts.absent}
        </SubmitButton>
      </form>
    </section>
  );
}

function Given({ id, since, answer }: { id: string; since: string; answer: "there" | "absent" }) {
  return (
    <>
      <input type="hidden" name="tin" value={id} />
      <input type="hidden" name="luc" value={since} />
      <input type="hidden" name="tra-loi" value={answer} />
    </>
  );
}
