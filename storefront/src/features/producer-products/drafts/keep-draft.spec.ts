import { beforeEach, describe, expect, it } from "vitest";
import { draftKeeper, type KeeperState } from "./keep-draft";
import type { LocalStore } from "./local-store";
import { type LocalDraft, type SendOutcome, sendDraft } from "./send-draft";

const KEY = "htx/tea/cau-chuyen";
let kept: Map<string, LocalDraft>;
let page: LocalDraft;
let told: KeeperState["kind"][];
let answers: (() => SendOutcome | Promise<SendOutcome>)[];
let sent: LocalDraft[];

beforeEach(() => {
  kept = new Map();
  page = { based_on: "3", values: { story_vi: "" } };
  [told, answers, sent] = [[], [], []];
});

const store: LocalStore<LocalDraft> = {
  read: async (key) => kept.get(key) ?? null,
  write: async (key, draft) => void kept.set(key, draft),
  forget: async (key) => void kept.delete(key),
  keys: async (beginning) => [...kept.keys()].filter((key) => key.startsWith(beginning)),
};

/** The page as it is opened now. */
const open = (given: LocalStore<LocalDraft> = store) =>
  draftKeeper({
    key: KEY,
    store: given,
    form: {
      read: () => structuredClone(page),
      fill: (draft) => {
        page = structuredClone(draft);
      },
      begunOn: (version) => {
        page.based_on = version;
      },
    },
    send: async (draft) => {
      sent.push(draft);
      return (answers.shift() ?? (() => ({ kind: "offline" as const })))();
    },
    tell: ({ kind }) => told.push(kind),
  });
const type = (story_vi: string) => {
  page.values = { story_vi };
};
const saved = (version: string) => () => ({ kind: "saved" as const, version });

describe("a page that is being written", () => {
  it("is on the device before it is sent, and only on the server afterwards", async () => {
    const keeper = open();
    type("Sen hái sớm");
    await keeper.keep();
    expect(kept.get(KEY)?.values.story_vi).toBe("Sen hái sớm");
    answers.push(saved("4"));
    await keeper.sync();
    expect(kept.size).toBe(0);
    expect(page.based_on).toBe("4");
    expect(told).toEqual(["local", "saved"]);
  });

  it("outlives a closed tab without a network, and is brought back with the version it was begun on", async () => {
    type("Viết lúc mất mạng");
    const keeper = open();
    await keeper.keep();
    expect(await keeper.sync()).toEqual({ kind: "offline" });
    page = { based_on: "9", values: { story_vi: "như máy chủ có" } };
    const again = open();
    expect(await again.restore()).toBe(true);
    expect(page).toEqual({ based_on: "3", values: { story_vi: "Viết lúc mất mạng" } });
    answers.push(saved("10"));
    await again.sync();
    expect(kept.size).toBe(0);
  });

  it("sends what was typed while the last sending was on its way", async () => {
    const keeper = open();
    type("một");
    answers.push(() => {
      type("một hai");
      return { kind: "saved", version: "4" };
    }, saved("5"));
    await keeper.sync();
    expect(sent).toEqual([
      { based_on: "3", values: { story_vi: "một" } },
      { based_on: "4", values: { story_vi: "một hai" } },
    ]);
    expect(kept.size).toBe(0);
  });

  it("sends once at a time", async () => {
    const keeper = open();
    answers.push(saved("4"));
    await Promise.all([keeper.sync(), keeper.sync()]);
    expect(sent).toHaveLength(1);
  });

  it.each(["signed_out", "offline"] as const)("stays on the device where the answer is %s", async (kind) => {
    const keeper = open();
    await keeper.keep();
    answers.push(() => ({ kind }));
    await keeper.sync();
    expect(kept.size).toBe(1);
    expect(told.at(-1)).toBe(kind);
  });

  it("says where two devices wrote the same, and leaves both writings with the server", async () => {
    const keeper = open();
    await keeper.keep();
    answers.push(() => ({ kind: "conflict", version: "7" }));
    await keeper.sync();
    expect(told.at(-1)).toBe("conflict");
    expect(kept.size).toBe(0);
  });

  it("says so where the browser keeps nothing", async () => {
    const full = { ...store, write: async () => Promise.reject(new Error("full")) };
    await open(full).keep();
    expect(told).toEqual(["unkept"]);
  });
});

describe("the answer to a draft", () => {
  const answering = (status: number, body: unknown) => async () => Response.json(body, { status });
  const outcome = (status: number, body: unknown) =>
    sendDraft("/luu", "cau-chuyen", page, answering(status, body) as typeof fetch);

  it.each([
    [200, { version: 4, conflicts: [] }, { kind: "saved", version: "4" }],
    [200, { version: 4, conflicts: ["label.gtin"] }, { kind: "saved", version: "4" }],
    [200, { version: 4, conflicts: ["story_vi"] }, { kind: "conflict", version: "4" }],
    [401, { signed_out: true }, { kind: "signed_out" }],
    [400, { message: "Tối đa 5.000 chữ." }, { kind: "refused", message: "Tối đa 5.000 chữ." }],
    [503, {}, { kind: "offline" }],
  ])("%s %j is read as %j", async (status, body, read) => {
    expect(await outcome(status, body)).toEqual(read);
  });

  it("is no answer where the network fails or something else answers", async () => {
    const broken = (async () => Promise.reject(new TypeError("network"))) as typeof fetch;
    expect(await sendDraft("/luu", "nhan", page, broken)).toEqual({ kind: "offline" });
    const portal = (async () => new Response("<html>wifi</html>")) as typeof fetch;
    expect(await sendDraft("/luu", "nhan", page, portal)).toEqual({ kind: "offline" });
  });
});
