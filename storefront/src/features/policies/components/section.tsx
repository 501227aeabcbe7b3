import { fill } from "@/platform/i18n/dictionary";
import type { PolicySection } from "../domain/policy";

type Props = { section: PolicySection; figures: Record<string, string> };

export function Section({ section: { heading, items = [], paragraphs = [] }, figures }: Props) {
  return (
    <section className="mt-8">
      <h2 className="text-xl">{heading}</h2>
      {items.length > 0 ? (
        <ul className="mt-2 list-disc space-y-2 pl-6">
          {items.map((item) => (
            <li key={item}>{fill(item, figures)}</li>
          ))}
        </ul>
      ) : null}
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-2">
          {fill(paragraph, figures)}
        </p>
      ))}
    </section>
  );
}
