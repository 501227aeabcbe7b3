import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of pausing a shop, for both desks. */
export const pauseTexts = dictionary({ vi, en });
