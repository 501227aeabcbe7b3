import "server-only";
import type { DeskSession } from "@contracts/access";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isBackendError } from "@/platform/backend/failure";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { GATE, signInPath, withNext } from "./addresses";
import { deskGet } from "./client";
import { deskCookie } from "./session-cookie";
import { sessionSchema } from "./wire";

/** True for an answer that means: sign in first, or finish signing in. */
export function isSignedOut(thrown: unknown): boolean {
  if (!isBackendError(thrown) || thrown.failure.kind !== "refused") return false;
  return ["unauthorised", "sign_in_unfinished"].includes(thrown.failure.code);
}

/** Whose sign-in this device holds, at whatever stage; null where it holds none that is open. Asked once per page. */
export const currentSignIn = cache(async (): Promise<DeskSession | null> => {
  if ((await deskCookie.read()) === null) return null;
  try {
    return await deskGet("/officer/access/session", sessionSchema);
  } catch (thrown) {
    if (isSignedOut(thrown)) return null;
    throw thrown;
  }
});

/**
 * The signed-in officer. Who is not signed in is sent to the sign-in page and comes back here afterwards.
 * @throws BackendError where the backend gives no answer
 */
export async function officerSession(): Promise<DeskSession> {
  const session = await currentSignIn();
  const ready = session?.stage === "desk" && (session.second_factor.proven || session.second_factor.optional);
  if (session && ready) return session;
  const asked = await headers();
  const path = asked.get("x-ocop-path") ?? "";
  redirect(localePath(toLocale(asked.get("x-ocop-locale") ?? ""), gateOf(session, path)));
}

function gateOf(session: DeskSession | null, path: string): string {
  if (session?.stage === "code") return withNext(GATE.code, path);
  return session ? withNext(GATE.enrol, path) : signInPath(path);
}
