import type { HomeAnswer } from "@contracts/catalogue";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Drawing } from "@/ui/drawing";
import { Section } from "@/ui/section";
import { homeTexts } from "./texts";

type Props = { groups: HomeAnswer["groups"]; locale: Locale };

/** Product groups with their drawings: the shop's shelves. */
export function Groups({ groups, locale }: Props) {
  const texts = homeTexts(locale);
  if (groups.length === 0) return null;
  return (
    <Section title={texts.groups} className="later focus-room [--later:160rem] md:[--later:92rem] lg:[--later:65rem]">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-6">
        {groups.map(({ code, name, name_en, count, drawing }) => (
          <li key={code}>
            <a
              href={`${localePath(locale, "/san-pham")}?${new URLSearchParams({ group: code })}`}
              className="flex h-full flex-col overflow-hidden rounded-card border border-line bg-white hover:border-leaf hover:text-leaf"
            >
              <Drawing drawing={drawing} className="!aspect-[4/3] w-full" />
              <span className="px-3 pt-2 leading-snug font-bold">{locale === "en" ? name_en : name}</span>
              <span className="px-3 pt-0.5 pb-3 text-sm text-ink-soft">
                {fill(texts.products, { count: formatCount(count, locale) })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
