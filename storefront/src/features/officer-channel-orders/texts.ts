import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the pages about orders of marketplaces. */
export const channelOrderTexts = dictionary({ vi, en });
