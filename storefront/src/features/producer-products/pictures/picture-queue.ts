import type { LocalStore } from "../drafts/local-store";
import { type PictureOnItsWay, type PiecesOutcome, sendPieces } from "./send-pieces";

export type QueueState =
  | { kind: "idle" | "sent" }
  | { kind: "sending" | "waiting"; percent: number }
  /** The server's own words. */
  | { kind: "failed"; message: string };

type Parts = {
  store: LocalStore<PictureOnItsWay>;
  /** How the keys of this product's photographs begin. */
  beginning: string;
  /** Where they are sent. */
  action: string;
  tell: (state: QueueState) => void;
  /** Some arrived: what the page shows is out of date. */
  arrived: () => void;
  send?: typeof sendPieces;
};

/**
 * The photographs of one product that this device still holds, sent one after the other in the order they were taken. What is taken
 * while another is on its way is sent with it; the page stays as it is, so nothing that is being prepared on it is lost.
 */
export class PictureQueue {
  private running = false;
  private askedAgain = false;

  constructor(private readonly parts: Parts) {}

  /** Keeps a photograph on this device, to be sent by the next run. @throws where the browser keeps nothing for this site */
  async keep(bytes: ArrayBuffer): Promise<void> {
    const { store, beginning } = this.parts;
    const taken = String(Date.now()).padStart(15, "0");
    await store.write(`${beginning}${taken}-${crypto.randomUUID()}`, { bytes, upload_id: null });
  }

  /** Sends what is there. The network coming back, a timer and a new photograph may all ask: what is under way goes on with it. */
  async run(): Promise<void> {
    this.askedAgain = true;
    if (this.running) return;
    this.running = true;
    try {
      while (this.askedAgain) {
        this.askedAgain = false;
        await this.sendAll();
      }
    } finally {
      this.running = false;
    }
  }

  private async sendAll(): Promise<void> {
    const { store, beginning, tell, arrived } = this.parts;
    const keys = await store.keys(beginning).catch(() => []);
    let [added, refusal]: [boolean, string | null] = [false, null];
    for (const key of keys) {
      const outcome = await this.sendOne(key);
      if (outcome?.kind === "offline") {
        tell({ kind: "waiting", percent: outcome.percent });
        break;
      }
      if (outcome?.kind === "added") added = true;
      if (outcome?.kind === "refused") refusal = outcome.message;
      await store.forget(key);
      if (key === keys.at(-1)) tell(refusal === null ? { kind: "sent" } : { kind: "failed", message: refusal });
    }
    if (added) arrived();
  }

  /** @returns null where another tab has sent it meanwhile */
  private async sendOne(key: string): Promise<PiecesOutcome | null> {
    const { store, action, tell, send = sendPieces } = this.parts;
    const picture = await store.read(key);
    if (!picture) return null;
    return send(picture, {
      action,
      remember: (remembered) => store.write(key, remembered),
      progress: (percent) => tell({ kind: "sending", percent }),
    });
  }
}
