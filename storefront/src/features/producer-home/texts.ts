import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the desk's home page. What they say of the stars follows the score sheets of QĐ 26/2026/QĐ-TTg, annex II. */
export const homeTexts = dictionary({ vi, en });
