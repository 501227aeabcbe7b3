import { beforeEach, describe, expect, it } from "vitest";
import { type PictureOnItsWay, sendPieces } from "./send-pieces";

const BYTES = new Uint8Array(300 * 1024).map((_, at) => at % 251).buffer;

/** A server that takes pieces as ours does; `breaks` names the pieces whose answers are lost, and whether they arrived. */
let arrived: Uint8Array;
let pieces: number;
let breaks: Map<number, "lost" | "answer lost">;
let asked: string[];
let forgotten: boolean;

beforeEach(() => {
  [arrived, pieces, breaks, asked, forgotten] = [new Uint8Array(0), 0, new Map(), [], false];
});

const server = (async (address: string, { method = "GET", body }: RequestInit = {}) => {
  const { pathname, searchParams } = new URL(address, "http://shop.invalid");
  asked.push(`${method} ${pathname}`);
  const at = (added: unknown = null) =>
    Response.json({ upload_id: "u1", offset: arrived.length, size: BYTES.byteLength, added });
  if (forgotten) {
    forgotten = false;
    arrived = new Uint8Array(0);
    return Response.json({ code: "not_found", message: "không có" }, { status: 404 });
  }
  if (!(body instanceof FormData)) return at();
  pieces += 1;
  const broken = breaks.get(pieces);
  if (broken === "lost") throw new TypeError("network");
  const file = body.get("file") as File;
  if (Number(searchParams.get("offset")) !== arrived.length)
    return Response.json({ code: "wrong_offset", message: "wrong" }, { status: 409 });
  arrived = new Uint8Array([...arrived, ...new Uint8Array(await file.arrayBuffer())]);
  if (broken) throw new TypeError("network");
  return at(arrived.length === BYTES.byteLength ? { picture: {} } : null);
}) as typeof fetch;

const isWhole = () => Buffer.from(arrived).equals(Buffer.from(BYTES));

let kept: PictureOnItsWay;
const send = (picture: PictureOnItsWay = { bytes: BYTES, upload_id: null }) => {
  kept = picture;
  return sendPieces(picture, {
    action: "/phan",
    remember: async (remembered) => {
      kept = remembered;
    },
    progress: () => {},
    send: server,
  });
};

describe("a photograph on its way", () => {
  it("arrives whole, in pieces", async () => {
    expect(await send()).toEqual({ kind: "added" });
    expect(isWhole()).toBe(true);
    expect(pieces).toBe(3);
  });

  it.each(["lost", "answer lost"] as const)("goes on after a break (%s) from where it has come to", async (broken) => {
    breaks.set(2, broken);
    expect(await send()).toEqual({ kind: "offline", percent: 42 });
    expect(kept.upload_id).toBe("u1");
    expect(await send(kept)).toEqual({ kind: "added" });
    expect(isWhole()).toBe(true);
    expect(asked.filter((one) => one === "POST /phan")).toHaveLength(1);
  });

  it("begins again where the server has forgotten it", async () => {
    breaks.set(2, "lost");
    await send();
    forgotten = true;
    expect(await send(kept)).toEqual({ kind: "added" });
    expect(isWhole()).toBe(true);
  });

  it("tells what the server refuses in its own words", async () => {
    const refusing = (async () =>
      Response.json({ code: "picture_too_small", message: "Ảnh quá nhỏ." }, { status: 400 })) as typeof fetch;
    const parts = { action: "/phan", remember: async () => {}, progress: () => {}, send: refusing };
    expect(await sendPieces({ bytes: BYTES, upload_id: null }, parts)).toEqual({
      kind: "refused",
      message: "Ảnh quá nhỏ.",
    });
  });
});
