import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** Texts of the account, the people and everything else of the producers' desk. */
export const teamTexts = dictionary({ vi, en });
