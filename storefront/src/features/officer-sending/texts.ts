import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the dry run, of sending and of what waits for a person afterwards. */
export const sendingTexts = dictionary({ vi, en });
