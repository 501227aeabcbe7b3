import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the lists that channels give away by agreement. */
export const feedTexts = dictionary({ vi, en });
