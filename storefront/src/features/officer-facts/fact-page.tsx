import { randomUUID } from "node:crypto";
import type { ReportedFact } from "@contracts/indicator-facts";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { FactList } from "@/ui/fact-list";
import { TextArea } from "@/ui/field";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { FACTS } from "./addresses";
import { factLines } from "./components/fact-content";
import { validWords } from "./facts-page";
import { factTexts } from "./texts";
import { historySchema } from "./wire";

export const factMetadata = deskMetadata((locale) => factTexts(locale).title);

/** One reported fact with its proofs, what it replaced and what replaced it. */
export const FactPage = deskPage(async ({ params }: PageProps<"/[locale]/can-bo/so-lieu/[id]">, desk) => {
  const { locale } = desk;
  const texts = factTexts(locale);
  const { id } = await params;
  const { fact, history } = await deskGet(`/officer/indicators/facts/${encodeURIComponent(id)}`, historySchema);
  const stands = fact.corrected_by === null && !fact.withdrawn;
  const correct = (
    <ButtonLink look="secondary" href={localePath(locale, `${FACTS}/moi?loai=${fact.kind}&thay=${fact.id}`)}>
      {texts.one.correct}
    </ButtonLink>
  );
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.one.title, { kind: texts.kinds[fact.kind] })}
      trail={[{ label: texts.title, href: FACTS }]}
      actions={stands ? correct : null}
    >
      <p className="mb-4">
        <Standing fact={fact} locale={locale} />
      </p>
      <FactList
        unknown={texts.nothing}
        facts={[
          ...factLines(fact, locale),
          { label: texts.unit, value: fact.unit?.name ?? null },
          { label: texts.valid, value: validWords(fact, locale) },
          { label: texts.source, value: fact.source },
          { label: texts.form.note, value: fact.note },
        ]}
      />
      <Section title={texts.proofs}>
        {fact.proofs.length === 0 ? <p>{texts.nothing}</p> : null}
        <ul>
          {fact.proofs.map(({ sha256, name }) => (
            <li key={sha256}>
              <TextLink href={localePath(locale, `${FACTS}/tep/${sha256}`)}>{name}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
      {history.length > 0 ? (
        <Section title={texts.one.history}>
          <ul className="divide-y divide-line border-y border-line">
            {history.map((row) => (
              <li key={row.id} className="flex flex-wrap items-center gap-3 py-2">
                <TextLink href={localePath(locale, `${FACTS}/${row.id}`)}>
                  {fill(texts.one.recorded, { when: formatInstant(row.recorded_at, locale) })}
                </TextLink>
                <Standing fact={row} locale={locale} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {stands ? <Withdraw id={fact.id} locale={locale} /> : null}
    </DeskFrame>
  );
});

function Standing({ fact: { withdrawn, corrected_by }, locale }: { fact: ReportedFact; locale: Locale }) {
  const { one } = factTexts(locale);
  if (withdrawn) return <Badge tone="fault">{one.withdrawn}</Badge>;
  return corrected_by === null ? <Badge tone="good">{one.standing}</Badge> : <Badge>{one.replaced}</Badge>;
}

function Withdraw({ id, locale }: { id: string; locale: Locale }) {
  const texts = factTexts(locale);
  return (
    <Section title={texts.one.withdrawTitle}>
      <form method="post" action={localePath(locale, `${FACTS}/rut`)} className="max-w-prose space-y-4">
        <p className="text-ink-soft">{texts.one.withdrawText}</p>
        <input type="hidden" name="so-lieu" value={id} />
        <input type="hidden" name="khoa" value={randomUUID()} />
        <TextArea label={texts.form.reason} name="note" rows={2} maxLength={1000} required />
        <SubmitButton pending={texts.form.saving}>{texts.one.withdraw}</SubmitButton>
      </form>
    </Section>
  );
}
