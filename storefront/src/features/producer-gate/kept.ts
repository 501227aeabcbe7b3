import "server-only";
import { z } from "zod";
import { sealedCookie } from "@/platform/cookies/sealed-cookie";

const TEN_MINUTES = 600;

const step = {
  /** The telephone number, or with a dispute perhaps an e-mail address, as it was typed. */
  to: z.string(),
  /** In a demonstration, whose messages go nowhere. */
  shown_code: z.string().nullable(),
};

const schema = z.discriminatedUnion("purpose", [
  z.object({ purpose: z.literal("claim"), ...step, invitation: z.string(), name: z.string() }),
  z.object({ purpose: z.literal("sign_in"), ...step, next: z.string() }),
  z.object({ purpose: z.literal("dispute"), ...step, name: z.string(), handle: z.string(), message: z.string() }),
  z.object({ purpose: z.literal("phone"), ...step }),
  z.object({ purpose: z.literal("password"), ...step }),
]);

/** What somebody has filled in and is waiting for a code to. */
export type Waiting = z.infer<typeof schema>;
export type WaitingFor<Purpose extends Waiting["purpose"]> = Extract<Waiting, { purpose: Purpose }>;

/** Kept on the device between the two pages, sealed: neither that nor the code stands in an address. */
export const waitingForCode = sealedCookie({ name: "ocop_cho_ma", maxAgeSeconds: TEN_MINUTES, schema });

/** What waits for a code to a purpose; null where nothing does any more. */
export async function waitingFor<Purpose extends Waiting["purpose"]>(
  purpose: Purpose,
): Promise<WaitingFor<Purpose> | null> {
  const kept = await waitingForCode.read();
  return kept?.purpose === purpose ? (kept as WaitingFor<Purpose>) : null;
}

/** Keeps what waits. Within a minute no new code is made: then the one shown before still works and stays shown. */
export async function keepWaiting(waiting: Waiting): Promise<void> {
  const before = await waitingForCode.read();
  const same = before?.purpose === waiting.purpose && before.to === waiting.to;
  const shown_code = waiting.shown_code ?? (same ? before.shown_code : null);
  await waitingForCode.write({ ...waiting, shown_code });
}
