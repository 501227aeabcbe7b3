import type { DeskAct } from "@contracts/access";
import type { Locale } from "@/platform/i18n/locale";
import { logTexts } from "./texts";

/** What an act changed, unfolded on demand. */
export function ActDetail({ locale, act: { before, after, seq } }: { locale: Locale; act: DeskAct }) {
  const texts = logTexts(locale);
  const parts = [
    { label: texts.before, value: before },
    { label: texts.after, value: after },
  ].filter(({ value }) => value !== null && value !== undefined);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {texts.detail}
        <span className="sr-only"> {seq}</span>
      </summary>
      {parts.map(({ label, value }) => (
        <p key={label} className="font-mono text-xs break-all">
          {label}: {JSON.stringify(value)}
        </p>
      ))}
    </details>
  );
}
