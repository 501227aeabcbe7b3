import { beforeEach, describe, expect, it } from "vitest";
import type { LocalStore } from "../drafts/local-store";
import { PictureQueue, type QueueState } from "./picture-queue";
import type { PictureOnItsWay, PiecesOutcome } from "./send-pieces";

const photograph = (mark: number) => new Uint8Array([mark]).buffer;

let kept: Map<string, PictureOnItsWay>;
let outcomes: PiecesOutcome[];
let sent: number[];
let states: QueueState[];
let shownAnew: number;
/** What happens while the first photograph is on its way. */
let meanwhile: (() => void) | null;

const store: LocalStore<PictureOnItsWay> = {
  read: async (key) => kept.get(key) ?? null,
  write: async (key, picture) => void kept.set(key, picture),
  forget: async (key) => void kept.delete(key),
  keys: async () => [...kept.keys()].sort(),
};

const queue = () =>
  new PictureQueue({
    ...{ store, beginning: "", action: "/phan" },
    tell: (state) => states.push(state),
    arrived: () => {
      shownAnew += 1;
    },
    send: async ({ bytes }) => {
      sent.push(new Uint8Array(bytes)[0] ?? 0);
      meanwhile?.();
      meanwhile = null;
      return outcomes.shift() ?? { kind: "added" };
    },
  });

beforeEach(() => {
  [kept, outcomes, sent, states, shownAnew, meanwhile] = [new Map(), [], [], [], 0, null];
});

describe("photographs waiting to be sent", () => {
  it("takes one up that was taken while another is on its way, and sends each once", async () => {
    const one = queue();
    const take = async (mark: number) => {
      await one.keep(photograph(mark));
      await one.run();
    };
    let second = Promise.resolve();
    meanwhile = () => {
      second = take(2);
    };
    await take(1);
    await second;
    expect(sent).toEqual([1, 2]);
    expect(kept.size).toBe(0);
    expect(states.at(-1)).toEqual({ kind: "sent" });
    expect(shownAnew).toBeGreaterThan(0);
  });

  it("is asked by several at once and sends nothing twice", async () => {
    const one = queue();
    kept.set("a", { bytes: photograph(1), upload_id: null });
    await Promise.all([one.run(), one.run(), one.run()]);
    expect(sent).toEqual([1]);
  });

  it("keeps all of them without a network and sends them in their order when it is back", async () => {
    const one = queue();
    kept.set("1", { bytes: photograph(1), upload_id: null });
    kept.set("2", { bytes: photograph(2), upload_id: null });
    outcomes = [{ kind: "offline", percent: 42 }];
    await one.run();
    expect(kept.size).toBe(2);
    expect([states.at(-1), shownAnew]).toEqual([{ kind: "waiting", percent: 42 }, 0]);
    sent = [];
    await one.run();
    expect([sent, kept.size, shownAnew]).toEqual([[1, 2], 0, 1]);
  });

  it("does not hold up the others for one that is refused, and tells why it was", async () => {
    const one = queue();
    kept.set("1", { bytes: photograph(1), upload_id: null });
    kept.set("2", { bytes: photograph(2), upload_id: null });
    outcomes = [{ kind: "refused", message: "Ảnh quá nhỏ." }];
    await one.run();
    expect(sent).toEqual([1, 2]);
    expect(states.at(-1)).toEqual({ kind: "failed", message: "Ảnh quá nhỏ." });
    expect([kept.size, shownAnew]).toEqual([0, 1]);
  });
});
