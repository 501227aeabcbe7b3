import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the review of what producers tell. */
export const contentTexts = dictionary({ vi, en });
