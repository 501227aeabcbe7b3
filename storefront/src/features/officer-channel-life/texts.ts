import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the page about the lives of channels. */
export const channelLifeTexts = dictionary({ vi, en });
