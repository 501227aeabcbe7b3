import type { Locale } from "@/platform/i18n/locale";
import type { DeskNotice } from "./notice";

type Asked = {
  notice: DeskNotice | null;
  /** Which of the page's like forms it is: the name and value of the hidden field that says so. */
  about: { name: string; value: string };
  field: string;
  locale: Locale;
};

/** What stands in a field of a form that its page shows several times: only the one that was refused shows what was typed, and why. */
export function typedAgain({ notice, about, field, locale }: Asked): { defaultValue: string; fault?: string } {
  const mine = notice?.tone === "fault" && notice.values[about.name] === about.value ? notice : null;
  const found = mine?.fields.find((one) => one.field === field);
  return {
    defaultValue: mine?.values[field] ?? "",
    ...(found && { fault: locale === "en" ? found.message_en : found.message }),
  };
}
