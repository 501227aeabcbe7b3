import { dictionary } from "@/platform/i18n/dictionary";
import en from "./messages/en.json";
import vi from "./messages/vi.json";

/** The guide inside the desk; `docs/producer.md` says the same with screenshots. */
export const helpTexts = dictionary({ vi, en });
