"use client";

import { useEffect, useRef, useState } from "react";
import { TextLink } from "@/ui/text-link";
import { draftKeeper, type KeeperState } from "./keep-draft";
import { localStore } from "./local-store";
import { pageForm } from "./page-form";
import { type LocalDraft, sendDraft } from "./send-draft";

type Texts = Record<
  | "idle"
  | "local"
  | "saved"
  | "offline"
  | "restored"
  | "conflict"
  | "conflictLink"
  | "signedOut"
  | "signIn"
  | "refused"
  | "unkept",
  string
>;

type Props = {
  /** Whose drafts these are on a device that several people use. */
  owner: string;
  product: string;
  subject: string;
  /** Where the form leads once it is saved. */
  next: string;
  choose: string;
  signIn: string;
  texts: Texts;
};

const PAUSE_MS = 1_200;
const RETRY_MS = 10_000;

/**
 * Keeps the form around it while it is typed, on the device and on the server, and says so. Without JavaScript it is a plain line
 * and the form a plain form.
 */
export function DraftKeeper({ owner, product, subject, next, choose, signIn, texts }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<KeeperState>({ kind: "idle" });
  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return;
    const keeper = draftKeeper({
      key: `${owner}/${product}/${subject}`,
      form: pageForm(form),
      store: localStore<LocalDraft>("drafts"),
      send: (draft) => sendDraft(form.action, subject, draft),
      tell: setState,
    });
    return watch(form, keeper, next);
  }, [owner, product, subject, next]);
  return (
    <div ref={line} role="status" className="min-h-6 text-sm text-ink-soft" data-state={state.kind}>
      <p>
        {state.kind === "signed_out" ? texts.signedOut : texts[state.kind]}{" "}
        {state.kind === "refused" ? state.message : null}
      </p>
      {state.kind === "conflict" ? <TextLink href={choose}>{texts.conflictLink}</TextLink> : null}
      {state.kind === "signed_out" ? <TextLink href={signIn}>{texts.signIn}</TextLink> : null}
    </div>
  );
}

/** Keeps at every keystroke, sends at every pause, tries again when the network is back. @returns ends all of it */
function watch(form: HTMLFormElement, keeper: ReturnType<typeof draftKeeper>, next: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const sendSoon = (wait: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(send, wait);
  };
  const send = async () => {
    const { kind } = await keeper.sync();
    if (kind === "offline") sendSoon(RETRY_MS);
    // Until a person has chosen, sending on would only set more aside.
    if (kind === "conflict") stopped = true;
  };
  const onInput = () => {
    void keeper.keep();
    sendSoon(PAUSE_MS);
  };
  const onOnline = () => sendSoon(0);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    clearTimeout(timer);
    await keeper.keep();
    const { kind } = await keeper.sync();
    if (kind === "saved") location.assign(next);
    if (kind === "offline") sendSoon(RETRY_MS);
    // The button takes another press, as on a page brought back by "back".
    window.dispatchEvent(new PageTransitionEvent("pageshow"));
  };
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  window.addEventListener("online", onOnline);
  void keeper.restore().then((left) => left && sendSoon(0));
  return () => {
    stopped = true;
    clearTimeout(timer);
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
    window.removeEventListener("online", onOnline);
  };
}
