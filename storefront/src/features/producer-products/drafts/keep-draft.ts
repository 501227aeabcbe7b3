import type { LocalStore } from "./local-store";
import type { LocalDraft, SendOutcome } from "./send-draft";

export type KeeperState =
  | { kind: "idle" | "local" | "saved" | "offline" | "restored" | "conflict" | "signed_out" | "unkept" }
  | { kind: "refused"; message: string };

/** The fields of a page, as the keeper reads and fills them. */
export type DraftForm = {
  read: () => LocalDraft;
  fill: (draft: LocalDraft) => void;
  begunOn: (version: string) => void;
};

type Parts = {
  key: string;
  form: DraftForm;
  store: LocalStore<LocalDraft>;
  send: (draft: LocalDraft) => Promise<SendOutcome>;
  tell: (state: KeeperState) => void;
};

/**
 * Keeps what is typed on a page: on the device at once, on the server as soon as it answers. What the server has is forgotten
 * here; what it does not have outlives the tab and is brought back when the page is opened again.
 */
export function draftKeeper({ key, form, store, send, tell }: Parts) {
  let sending: Promise<SendOutcome> | null = null;

  /** Brings back what an earlier visit left. @returns true where there was something */
  async function restore(): Promise<boolean> {
    const left = await store.read(key).catch(() => null);
    if (!left) return false;
    form.fill(left);
    tell({ kind: "restored" });
    return true;
  }

  /** Keeps the page as it stands on this device. */
  async function keep(): Promise<void> {
    try {
      await store.write(key, form.read());
      tell({ kind: "local" });
    } catch {
      tell({ kind: "unkept" });
    }
  }

  /** Sends the page as it stands. One sending at a time; who asks meanwhile waits for that one. */
  function sync(): Promise<SendOutcome> {
    sending ??= sendNow().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function sendNow(): Promise<SendOutcome> {
    const draft = form.read();
    const outcome = await send(draft);
    if (outcome.kind === "saved") {
      form.begunOn(outcome.version);
      // What was typed while it was on its way is newer and stays.
      if (sameValues(form.read(), draft)) await store.forget(key).catch(() => undefined);
      else {
        await keep();
        return sendNow();
      }
    }
    // The server keeps both writings; this one is no longer needed here.
    if (outcome.kind === "conflict") await store.forget(key).catch(() => undefined);
    tell(outcome.kind === "refused" ? outcome : { kind: outcome.kind });
    return outcome;
  }

  return { restore, keep, sync };
}

function sameValues({ values: one }: LocalDraft, { values: other }: LocalDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
