import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of what officers report beside the register. */
export const factTexts = dictionary({ vi, en });
