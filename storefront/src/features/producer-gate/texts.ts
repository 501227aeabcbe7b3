import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of getting in to the producers' desk. */
export const gateTexts = dictionary({ vi, en });
