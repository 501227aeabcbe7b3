import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts about the number buyers see. */
export const contactTexts = dictionary({ vi, en });
