import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { BigButton, faultOf, type Gate, GateFrame } from "./gate-page";
import type { Waiting } from "./kept";
import { gateTexts } from "./texts";

type Props = {
  gate: Pick<Gate, "locale" | "notice">;
  waiting: Waiting;
  /** Where the code goes, where a new one is asked for with what was filled in, and where it is filled in anew. */
  action: string;
  again: { action: string; fields: Record<string, string> };
  start: string;
};

/** The page that asks for the code of a message. */
export function CodePage({ gate, waiting, action, again, start }: Props) {
  const { locale } = gate;
  const texts = gateTexts(locale);
  const { code } = texts;
  return (
    <GateFrame gate={gate} title={code.title} intro={`${code.intro} ${waiting.to}. ${code.lasts}`}>
      {waiting.shown_code ? (
        <Notice tone="care" title={code.demoTitle}>
          <p>
            {code.demo} <strong className="text-xl tracking-widest">{waiting.shown_code}</strong>
          </p>
        </Notice>
      ) : null}
      <form
        method="post"
        action={localePath(locale, action)}
        noValidate
        className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
      >
        <Field
          label={code.label}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={12}
          fault={faultOf(gate, "code")}
        />
        <BigButton pending={code.pending}>{code.submit}</BigButton>
      </form>
      <form method="post" action={localePath(locale, again.action)} className="space-y-1">
        {Object.entries(again.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <BigButton pending={texts.pending} look="secondary">
          {code.again}
        </BigButton>
        <p className="text-sm text-ink-soft">{code.againHint}</p>
      </form>
      <TextLink href={localePath(locale, start)}>{code.other}</TextLink>
    </GateFrame>
  );
}

/** Where nothing waits for a code any more: it was entered in another tab, or too long ago. */
export function NothingWaits({ locale, start }: { locale: Locale; start: string }) {
  const { code } = gateTexts(locale);
  return (
    <GateFrame gate={{ locale, notice: null }} title={code.title} intro={code.lasts}>
      <EmptyState title={code.over} text={code.overText}>
        <ButtonLink href={localePath(locale, start)}>{code.restart}</ButtonLink>
      </EmptyState>
    </GateFrame>
  );
}
