import type { Locale } from "@/platform/i18n/locale";
import type { DeskNotice } from "./notice";

type Asked = {
  notice: DeskNotice | null;
  /** Which of the page's like forms it is: the name and value of the hidden field that says so. */
  about: { name: string; value: string };
  /** What the backend calls the field. */
  field: string;
  /** What the form calls it, where that is another word. */
  name?: string;
  locale: Locale;
};

type Typed = { id: string; defaultValue: string; fault?: string };

/**
 * What stands in a field of a form that its page shows several times: only the one that was refused shows what was typed, and why.
 * Its id is the one the summary above the page leads to; every other has one of its own.
 */
export function typedAgain({ notice, about, field, name = field, locale }: Asked): Typed {
  const mine = notice?.tone === "fault" && notice.values[about.name] === about.value ? notice : null;
  const found = mine?.fields.find((one) => one.field === field);
  return {
    id: found ? field : `${field}-${about.value}`,
    defaultValue: mine?.values[name] ?? "",
    ...(found && { fault: locale === "en" ? found.message_en : found.message }),
  };
}
