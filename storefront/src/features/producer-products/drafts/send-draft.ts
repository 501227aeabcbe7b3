/** A page's fields as they stand on this device. */
export type LocalDraft = {
  /** The version of the working copy they were begun on. */
  based_on: string;
  values: Record<string, string>;
};

export type SendOutcome =
  | { kind: "saved"; version: string }
  | { kind: "conflict"; version: string }
  /** No answer, or none that says what became of it: asked again later. */
  | { kind: "offline" }
  | { kind: "signed_out" }
  | { kind: "refused"; message: string };

/** What the desk answers to a page's fields. */
export type SavedAnswer = { version: number; conflicts: string[] } | { signed_out: true } | { message: string };

/** Sends a page's fields. Sending the same again changes nothing, so a lost answer is simply asked for again. */
export async function sendDraft(
  action: string,
  subject: string,
  { based_on, values }: LocalDraft,
  send: typeof fetch = fetch,
): Promise<SendOutcome> {
  const body = new URLSearchParams({ phan: subject, based_on, ...values });
  try {
    const response = await send(action, { method: "POST", body, headers: { accept: "application/json" } });
    if (response.status >= 500) return { kind: "offline" };
    return toOutcome((await response.json()) as SavedAnswer, Object.keys(values));
  } catch {
    return { kind: "offline" };
  }
}

function toOutcome(answer: SavedAnswer, names: readonly string[]): SendOutcome {
  if ("signed_out" in answer) return { kind: "signed_out" };
  if ("message" in answer) return { kind: "refused", message: answer.message };
  const disputed = answer.conflicts.some((field) => names.includes(field));
  return { kind: disputed ? "conflict" : "saved", version: String(answer.version) };
}
