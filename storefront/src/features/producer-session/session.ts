import "server-only";
import type { ProducerChoice, ProducerSession } from "@contracts/producer-access";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isBackendError } from "@/platform/backend/failure";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { GATE, withNext } from "./addresses";
import { producerGet } from "./client";
import { producerToken } from "./session-cookie";
import { sessionSchema } from "./wire";

/** A sign-in that acts for a producer. */
export type ActingSession = ProducerSession & { acting: ProducerChoice };

/**
 * The page of getting in that an answer of the backend leads to: to sign in, or to choose for whom to act; null for any other
 * failure. @param next the page to come back to
 */
export function gateOf(thrown: unknown, next: string): string | null {
  if (!isBackendError(thrown) || thrown.failure.kind !== "refused") return null;
  const { code } = thrown.failure;
  if (["unauthorised", "sign_in_unfinished"].includes(code)) return withNext(GATE.signIn, next);
  return ["choose_producer", "no_producer"].includes(code) ? withNext(GATE.choose, next) : null;
}

/** Whose sign-in this device holds, whoever it acts for; null where it holds none that is open. Asked once per page. */
export const currentProducer = cache(async (): Promise<ProducerSession | null> => {
  if ((await producerToken()) === undefined) return null;
  try {
    return await producerGet("/producer/access/session", sessionSchema);
  } catch (thrown) {
    if (gateOf(thrown, "") !== null) return null;
    throw thrown;
  }
});

/**
 * Who is signed in, and the producer they act for. Who is not signed in is sent to the sign-in page, who acts for several to the
 * choice between them; both come back here afterwards.
 * @throws BackendError where the backend gives no answer
 */
export async function producerSession(): Promise<ActingSession> {
  const session = await currentProducer();
  if (session?.acting) return { ...session, acting: session.acting };
  const asked = await headers();
  const page = withNext(session ? GATE.choose : GATE.signIn, asked.get("x-ocop-path") ?? "");
  redirect(localePath(toLocale(asked.get("x-ocop-locale") ?? ""), page));
}
