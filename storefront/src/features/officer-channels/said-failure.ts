import type { DeskListing } from "@contracts/channel-desk";
import type { Locale } from "@/platform/i18n/locale";
import { channelTexts } from "./texts";

/** Failures whose own sentence promises that it is tried again. */
const HEALING: readonly string[] = ["retry_later", "rate_limited", "unknown_outcome"];

/** What stands in a listing's way, in a sentence. One that was given up promises nothing any more. Null while all is well. */
export function saidFailure({ failure, job }: Pick<DeskListing, "failure" | "job">, locale: Locale): string | null {
  if (!failure) return null;
  if (job?.dead && HEALING.includes(failure.kind)) return channelTexts(locale).listing.givenUp;
  return locale === "en" ? failure.message_en : failure.message;
}
