import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the files that people hand over to channels without an API. */
export const exchangeTexts = dictionary({ vi, en });
