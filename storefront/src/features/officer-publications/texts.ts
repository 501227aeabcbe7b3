import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of publishing the indicators. */
export const publicationTexts = dictionary({ vi, en });
