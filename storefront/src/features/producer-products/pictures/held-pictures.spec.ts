import { describe, expect, it } from "vitest";
import type { LocalStore } from "../drafts/local-store";
import { HeldPictures } from "./held-pictures";
import type { PreparedPicture } from "./prepare-picture";

const dark: PreparedPicture = { bytes: new Uint8Array([1]).buffer, remarks: ["dark"], preview: "data:," };

function storeOf(kept: Map<string, PreparedPicture>): LocalStore<PreparedPicture> {
  return {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, picture) => void kept.set(key, picture),
    forget: async (key) => void kept.delete(key),
    keys: async (beginning) => [...kept.keys()].filter((key) => key.startsWith(beginning)),
  };
}

describe("photographs nobody has decided about", () => {
  it("are there on the next visit, of this product alone, until somebody has", async () => {
    const kept = new Map<string, PreparedPicture>();
    await new HeldPictures(storeOf(kept), "me/mango/").hold({ id: "a", picture: dark });
    await new HeldPictures(storeOf(kept), "me/jam/").hold({ id: "b", picture: dark });
    const next = new HeldPictures(storeOf(kept), "me/mango/");
    expect(await next.left()).toEqual([{ id: "a", picture: dark }]);
    await next.release("a");
    expect(await next.left()).toEqual([]);
  });

  it("are never taken for such as are on their way", async () => {
    const kept = new Map<string, PreparedPicture>();
    await new HeldPictures(storeOf(kept), "me/mango/").hold({ id: "a", picture: dark });
    expect(await storeOf(kept).keys("me/mango/")).toEqual([]);
  });

  it("stand on the page alone where the browser keeps nothing", async () => {
    const refuses = async () => Promise.reject(new Error("private window"));
    const none = new HeldPictures({ read: refuses, write: refuses, forget: refuses, keys: refuses }, "me/mango/");
    await none.hold({ id: "a", picture: dark });
    await none.release("a");
    expect(await none.left()).toEqual([]);
  });
});
