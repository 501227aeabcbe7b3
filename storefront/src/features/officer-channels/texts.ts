import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the pages about shops and listings on marketplaces. */
export const channelTexts = dictionary({ vi, en });
