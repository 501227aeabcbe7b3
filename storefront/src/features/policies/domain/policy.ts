import type { IsoDay } from "@contracts/common";
import type { Locale } from "@/platform/i18n/locale";
import type { Citation } from "./legal-register";

export type PolicySection = { heading: string; paragraphs?: string[]; items?: string[] };

export type PolicyText = {
  title: string;
  /** One sentence that says what a reader takes away. */
  summary: string;
  sections: PolicySection[];
};

/** One policy in both languages. Texts may hold figures of the shop, such as `{answerHours}`; see `term-words.ts`. */
export type Policy = {
  /** Day of this wording. */
  version: IsoDay;
  cites: Citation[];
  text: Record<Locale, PolicyText>;
};
