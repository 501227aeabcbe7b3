import { isBackendError } from "@/platform/backend/failure";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { producerGet } from "../producer-session/client";
import { NOTICES } from "./addresses";
import { noticeTexts } from "./texts";
import { noticesSchema } from "./wire";

/** The way to the notices in the frame, with how many nobody has read. Where the backend gives no answer, without a number. */
export async function UnreadLink({ locale }: { locale: Locale }) {
  const texts = noticeTexts(locale);
  const unread = await countUnread();
  return (
    <a
      href={localePath(locale, NOTICES)}
      className="inline-flex min-h-11 items-center gap-1 font-bold whitespace-nowrap text-leaf underline underline-offset-4"
    >
      {texts.title}
      {unread > 0 ? (
        <>
          <span aria-hidden="true" className="rounded-full bg-clay px-2 text-sm text-white">
            {unread}
          </span>
          <span className="sr-only">({fill(texts.unread, { count: unread })})</span>
        </>
      ) : null}
    </a>
  );
}

async function countUnread(): Promise<number> {
  try {
    return (await producerGet("/producer/notices", noticesSchema, { limit: 1 })).unread;
  } catch (thrown) {
    if (isBackendError(thrown)) return 0;
    throw thrown;
  }
}
