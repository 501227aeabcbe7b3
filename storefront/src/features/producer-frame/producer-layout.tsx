import "server-only";
import type { ProducerSession } from "@contracts/producer-access";
import type { ReactNode } from "react";
import { isBackendError } from "@/platform/backend/failure";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { readAddress } from "@/site/address";
import { LanguageSwitch } from "@/site/language-switch";
import { Mark } from "@/site/mark";
import { UnreadLink } from "../producer-notices/unread-link";
import { DESK_HOME, GATE } from "../producer-session/addresses";
import { currentProducer } from "../producer-session/session";
import { Places } from "./places";
import { producerTexts } from "./texts";

/** What stands around every page of the desk: for whom one acts, its five places. Each page looks for itself at who is asking. */
export async function ProducerLayout({ children }: { children: ReactNode }) {
  const { locale, path } = await readAddress();
  const session = await knownSession();
  const texts = producerTexts(locale);
  return (
    <div className={session?.acting ? "pb-24 md:pb-0 print:pb-0" : undefined}>
      <header className="border-b border-line bg-white print:hidden">
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-4 px-4 py-1">
          <a
            href={localePath(locale, DESK_HOME)}
            className="inline-flex min-h-11 items-center gap-2 font-bold text-leaf-deep"
          >
            <Mark />
            {texts.name}
          </a>
          <div className="flex flex-wrap items-center gap-x-4">
            {session?.acting ? <UnreadLink locale={locale} /> : null}
            <LanguageSwitch locale={locale} path={path} />
          </div>
        </div>
        {session?.acting ? <ActingFor locale={locale} session={session} acting={session.acting} /> : null}
        {session?.acting ? <Places locale={locale} path={path} /> : null}
      </header>
      {children}
    </div>
  );
}

type Acting = { locale: Locale; session: ProducerSession; acting: NonNullable<ProducerSession["acting"]> };

/** Whoever acts for several producers, or for somebody else, always sees for whom. */
function ActingFor({ locale, session, acting }: Acting) {
  const texts = producerTexts(locale);
  const others = session.choices.length > 1;
  return (
    <p className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 px-4 text-sm">
      <span className="text-ink-soft">{texts.actingFor}</span>
      <strong className="min-w-0">
        {acting.name}
        {acting.as === "delegate" ? ` (${texts.asDelegate})` : ""}
      </strong>
      {others ? (
        <a
          href={localePath(locale, GATE.choose)}
          className="inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4"
        >
          {texts.switch}
        </a>
      ) : null}
    </p>
  );
}

/** Where the backend gives no answer, the page says so; the frame does without. */
async function knownSession(): Promise<ProducerSession | null> {
  try {
    return await currentProducer();
  } catch (thrown) {
    if (isBackendError(thrown)) return null;
    throw thrown;
  }
}
