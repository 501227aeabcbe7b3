import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of notices at the producers' desk. */
export const noticeTexts = dictionary({ vi, en });
