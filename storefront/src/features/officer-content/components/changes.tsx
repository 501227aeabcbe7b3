import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { productTexts } from "../../producer-products/texts";
import type { Run, TextChange } from "../text-changes";
import { contentTexts } from "../texts";

/** What would change, field by field: readable without colour and said to screen readers. */
export function Changes({ changes, locale }: { changes: readonly TextChange[]; locale: Locale }) {
  const texts = contentTexts(locale).review;
  if (changes.length === 0) return <p>{texts.same}</p>;
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">{texts.legend}</p>
      <dl className="divide-y divide-line border-y border-line">
        {changes.map((change) => (
          <div key={keyOf(change)} className="py-3">
            <dt className="font-bold">{titleOf(change, locale)}</dt>
            <dd className="max-w-prose break-words whitespace-pre-line">
              {change.runs.map((run, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never move
                <Part key={index} run={run} locale={locale} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function keyOf(change: TextChange): string {
  return "field" in change ? change.field : `${change.size} ${change.part}`;
}

function titleOf(change: TextChange, locale: Locale): string {
  const { fields, offer } = productTexts(locale);
  if ("field" in change) return fields[change.field].label;
  return `${fill(offer.unnamed, { number: change.size })}: ${offer[change.part]}`;
}

function Part({ run: { kind, text }, locale }: { run: Run; locale: Locale }) {
  const { removed, added } = contentTexts(locale).review;
  if (kind === "same") return text;
  if (kind === "removed")
    return (
      <del className="bg-clay-tint text-clay">
        <span className="sr-only">[{removed}: </span>
        {text}
        <span className="sr-only">]</span>
      </del>
    );
  return (
    <ins className="bg-leaf-tint text-leaf-deep underline underline-offset-4">
      <span className="sr-only">[{added}: </span>
      {text}
      <span className="sr-only">]</span>
    </ins>
  );
}
