import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the officers' view of the indicators. */
export const officerIndicatorTexts = dictionary({ vi, en });
