import type { Locale } from "@/platform/i18n/locale";
import { productTexts } from "../texts";
import { CopyButton } from "./copy-button";

/** The answers as a first draft, to be copied into the story and smoothed there. */
export function CopyStory({ locale, story }: { locale: Locale; story: string | null }) {
  if (story === null) return null;
  const texts = productTexts(locale).form;
  return (
    <section className="space-y-2 rounded-card border border-line bg-sand p-4">
      <h2 className="text-lg">{texts.useSuggested}</h2>
      <p className="text-sm text-ink-soft">{texts.useSuggestedWhy}</p>
      <blockquote className="whitespace-pre-line border-l-4 border-edge pl-3">{story}</blockquote>
      <CopyButton text={story} field="story_vi">
        {texts.copy}
      </CopyButton>
    </section>
  );
}
