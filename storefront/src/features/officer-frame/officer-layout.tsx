import "server-only";
import type { DeskSession } from "@contracts/access";
import type { ReactNode } from "react";
import { isBackendError } from "@/platform/backend/failure";
import { readAddress } from "@/site/address";
import { currentSignIn } from "../officer-session/session";
import { DeskLayout } from "./desk-layout";

/** The frame is drawn for everybody; each page looks for itself at who is asking. */
export async function OfficerLayout({ children }: { children: ReactNode }) {
  const { locale, path } = await readAddress();
  return (
    <DeskLayout locale={locale} path={path} session={await knownSession()}>
      {children}
    </DeskLayout>
  );
}

/** Where the backend gives no answer, the page says so; the frame does without. */
async function knownSession(): Promise<DeskSession | null> {
  try {
    return await currentSignIn();
  } catch (thrown) {
    if (isBackendError(thrown)) return null;
    throw thrown;
  }
}
