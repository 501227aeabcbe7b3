import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the officers' page about certificates that end. */
export const expiringTexts = dictionary({ vi, en });
