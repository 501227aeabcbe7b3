"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/ui/notice";
import { localStore } from "./local-store";
import { type LocalDraft, sendDraft } from "./send-draft";

type Props = {
  owner: string;
  product: string;
  /** Where the fields of a page are sent. */
  action: string;
  texts: { title: string; text: string; sent: string };
};

type Pending = "none" | "waiting" | "sent";

/** Says that this device holds what the server does not have, and sends it as soon as there is a network. */
export function PendingDrafts({ owner, product, action, texts }: Props) {
  const [pending, setPending] = useState<Pending>("none");
  useEffect(() => {
    const beginning = `${owner}/${product}/`;
    const send = async () => {
      const left = await sendAll(beginning, action).catch(() => null);
      if (left) setPending((before) => (left.waiting ? "waiting" : left.any || before !== "none" ? "sent" : "none"));
    };
    void send();
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, [owner, product, action]);
  if (pending === "none") return null;
  return (
    <Notice
      tone={pending === "sent" ? "good" : "care"}
      role="status"
      title={pending === "sent" ? undefined : texts.title}
    >
      <p>{pending === "sent" ? texts.sent : texts.text}</p>
    </Notice>
  );
}

async function sendAll(beginning: string, action: string): Promise<{ any: boolean; waiting: boolean }> {
  const store = localStore<LocalDraft>("drafts");
  const keys = await store.keys(beginning);
  let waiting = false;
  for (const key of keys) {
    const draft = await store.read(key);
    if (!draft) continue;
    const { kind } = await sendDraft(action, key.slice(beginning.length), draft);
    if (kind === "saved" || kind === "conflict") await store.forget(key);
    else waiting = true;
  }
  return { any: keys.length > 0, waiting };
}
