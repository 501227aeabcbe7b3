"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { fill } from "@/platform/i18n/dictionary";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { localStore } from "../drafts/local-store";
import type { PictureRemark } from "./picture-quality";
import { type PreparedPicture, preparePicture } from "./prepare-picture";
import { type PictureOnItsWay, sendPieces } from "./send-pieces";

type Texts = Record<
  "preparing" | "progress" | "waiting" | "done" | "useAnyway" | "again" | "failed" | "unreadable",
  string
>;

type Props = {
  /** The file field of the form around it. */
  field: string;
  owner: string;
  product: string;
  /** Where photographs are sent piece by piece. */
  action: string;
  texts: Texts;
  remarks: Record<PictureRemark, string>;
};

type State =
  | { kind: "idle" | "preparing" | "unreadable" }
  | { kind: "sending" | "waiting"; percent: number }
  | { kind: "judged"; picture: PreparedPicture }
  | { kind: "failed"; message: string };

const RETRY_MS = 8_000;

/**
 * Takes a photograph over as soon as it is taken: makes it small, says how it could be better, and sends it in pieces that survive
 * a lost connection and a closed tab. Without JavaScript the form around it sends the file as it is.
 */
export function PictureCapture({ field, owner, product, action, texts, remarks }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ kind: "idle" });
  const beginning = `${owner}/${product}/`;
  const queue = useCallback(() => sendQueue(beginning, action, setState), [beginning, action]);

  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const onChange = async () => {
      const file = input.files?.[0];
      if (!file) return;
      setState({ kind: "preparing" });
      const picture = await preparePicture(file).catch(() => null);
      input.value = "";
      if (!picture) setState({ kind: "unreadable" });
      else if (picture.remarks.length > 0) setState({ kind: "judged", picture });
      else await keepAndSend(beginning, picture, queue);
    };
    input.addEventListener("change", onChange);
    window.addEventListener("online", queue);
    // What an earlier visit left is sent, and what was chosen before this ran.
    void queue().then(onChange);
    return () => {
      input.removeEventListener("change", onChange);
      window.removeEventListener("online", queue);
    };
  }, [field, beginning, queue]);

  useEffect(() => {
    if (state.kind !== "waiting") return;
    const timer = setTimeout(queue, RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, queue]);

  return (
    <div ref={place} role="status" className="space-y-3" data-state={state.kind}>
      {state.kind === "preparing" ? <p>{texts.preparing}</p> : null}
      {state.kind === "unreadable" ? <p className="font-bold text-clay">{texts.unreadable}</p> : null}
      {state.kind === "sending" ? <p>{fill(texts.progress, { percent: state.percent })}</p> : null}
      {state.kind === "waiting" ? <p>{fill(texts.waiting, { percent: state.percent })}</p> : null}
      {state.kind === "failed" ? (
        <p className="font-bold text-clay">
          {texts.failed} {state.message}
        </p>
      ) : null}
      {state.kind === "judged" ? (
        <Notice tone="care">
          <div className="flex flex-wrap gap-3">
            {/* biome-ignore lint/performance/noImgElement: drawn on this device a moment ago */}
            <img src={state.picture.preview} alt="" className="max-h-40 rounded-control" />
            <ul className="min-w-0 flex-1 basis-56 list-disc space-y-1 pl-5">
              {state.picture.remarks.map((remark) => (
                <li key={remark}>{remarks[remark]}</li>
              ))}
            </ul>
          </div>
          <div className="flex flex-wrap gap-2 pt-2">
            <Button type="button" look="secondary" onClick={() => setState({ kind: "idle" })}>
              {texts.again}
            </Button>
            <Button type="button" look="quiet" onClick={() => keepAndSend(beginning, state.picture, queue)}>
              {texts.useAnyway}
            </Button>
          </div>
        </Notice>
      ) : null}
    </div>
  );
}

async function keepAndSend(beginning: string, { bytes }: PreparedPicture, queue: () => Promise<void>): Promise<void> {
  const store = localStore<PictureOnItsWay>("pictures");
  await store.write(`${beginning}${crypto.randomUUID()}`, { bytes, upload_id: null });
  await queue();
}

/** Sends every photograph of the product this device still holds, one after the other, and shows the page anew once all arrived. */
async function sendQueue(beginning: string, action: string, tell: (state: State) => void): Promise<void> {
  // The network coming back and the timer may both ask; what is sent twice at once is sent for nothing.
  if (sending) return;
  sending = true;
  try {
    await sendOneByOne(beginning, action, tell);
  } finally {
    sending = false;
  }
}

let sending = false;

async function sendOneByOne(beginning: string, action: string, tell: (state: State) => void): Promise<void> {
  const store = localStore<PictureOnItsWay>("pictures");
  const keys = await store.keys(beginning).catch(() => []);
  for (const key of keys) {
    const picture = await store.read(key);
    if (!picture) continue;
    const outcome = await sendPieces(picture, {
      action,
      remember: (remembered) => store.write(key, remembered),
      progress: (percent) => tell({ kind: "sending", percent }),
    });
    if (outcome.kind === "offline") return tell({ kind: "waiting", percent: outcome.percent });
    await store.forget(key);
    if (outcome.kind === "refused") return tell({ kind: "failed", message: outcome.message });
  }
  if (keys.length > 0) location.reload();
}
