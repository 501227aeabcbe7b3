"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { fill } from "@/platform/i18n/dictionary";
import { localStore } from "../drafts/local-store";
import { HeldPictures } from "./held-pictures";
import { JudgedPicture } from "./judged-picture";
import type { PictureRemark } from "./picture-quality";
import { PictureQueue, type QueueState } from "./picture-queue";
import { type PreparedPicture, preparePicture } from "./prepare-picture";
import { takeFile } from "./take-file";

type Texts = Record<
  "preparing" | "progress" | "waiting" | "done" | "useAnyway" | "again" | "failed" | "unreadable" | "unkept",
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

/** A photograph between the camera and the queue. */
type InHand = { id: string } & (
  | { kind: "preparing" | "unreadable" | "unkept" }
  | { kind: "judged"; picture: PreparedPicture }
);

const RETRY_MS = 8_000;

/**
 * Takes photographs over as soon as they are taken: makes each small, says how it could be better, and sends it in pieces that
 * survive a lost connection and a closed tab. Another one may be taken meanwhile. Without JavaScript the form around it sends the
 * file as it is.
 */
export function PictureCapture({ field, owner, product, action, texts, remarks }: Props) {
  const router = useRouter();
  const [inHand, setInHand] = useState<readonly InHand[]>([]);
  const [sending, setSending] = useState<QueueState>({ kind: "idle" });
  const queue = useMemo(
    () =>
      new PictureQueue({
        ...{ store: localStore("pictures"), beginning: `${owner}/${product}/`, action },
        ...{ tell: setSending, arrived: () => router.refresh() },
      }),
    [owner, product, action, router],
  );
  const held = useMemo(() => new HeldPictures(localStore("pictures"), `${owner}/${product}/`), [owner, product]);
  const drop = (id: string) => setInHand((before) => before.filter((one) => one.id !== id));
  const put = (now: InHand) => setInHand((before) => [...before.filter(({ id }) => id !== now.id), now]);
  const keep = async (id: string, { bytes }: PreparedPicture) => {
    drop(id);
    try {
      await queue.keep(bytes);
      await held.release(id);
      await queue.run();
    } catch {
      put({ id, kind: "unkept" });
    }
  };
  const again = (id: string) => {
    drop(id);
    void held.release(id);
  };
  const take = async (file: File) => {
    const id = crypto.randomUUID();
    // Faults of the last try have been read by whoever tries again.
    setInHand((before) => [
      ...before.filter(({ kind }) => kind === "preparing" || kind === "judged"),
      { id, kind: "preparing" },
    ]);
    const picture = await preparePicture(file).catch(() => null);
    if (!picture) put({ id, kind: "unreadable" });
    else if (picture.remarks.length > 0) {
      await held.hold({ id, picture });
      put({ id, kind: "judged", picture });
    } else await keep(id, picture);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is called for a file only sets state and the queue
  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const onChange = () => {
      const file = takeFile(input);
      if (file) void take(file);
    };
    const onOnline = () => void queue.run();
    input.addEventListener("change", onChange);
    window.addEventListener("online", onOnline);
    // What an earlier visit left is sent or asked about again, and what was chosen before this ran is taken.
    onOnline();
    void held.left().then((left) => {
      for (const one of left) put({ kind: "judged", ...one });
    });
    onChange();
    return () => {
      input.removeEventListener("change", onChange);
      window.removeEventListener("online", onOnline);
    };
  }, [field, queue, held]);

  useEffect(() => {
    if (sending.kind !== "waiting") return;
    const timer = setTimeout(() => void queue.run(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [sending, queue]);

  return (
    <div role="status" className="space-y-3" data-state={inHand.at(-1)?.kind ?? sending.kind}>
      {sending.kind === "sending" ? <p>{fill(texts.progress, { percent: sending.percent })}</p> : null}
      {sending.kind === "waiting" ? <p>{fill(texts.waiting, { percent: sending.percent })}</p> : null}
      {sending.kind === "sent" ? <p>{texts.done}</p> : null}
      {sending.kind === "failed" ? (
        <p className="font-bold text-clay">
          {texts.failed} {sending.message}
        </p>
      ) : null}
      {inHand.map((one) =>
        one.kind === "judged" ? (
          <JudgedPicture
            key={one.id}
            picture={one.picture}
            texts={texts}
            remarks={remarks}
            onAgain={() => again(one.id)}
            onUse={() => void keep(one.id, one.picture)}
          />
        ) : (
          <p key={one.id} className={one.kind === "preparing" ? undefined : "font-bold text-clay"}>
            {texts[one.kind]}
          </p>
        ),
      )}
    </div>
  );
}
