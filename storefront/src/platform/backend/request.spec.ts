import { describe, expect, it } from "vitest";
import { z } from "zod";
import { BackendError, isNotFound, refusalMessage } from "./failure";
import { type Connection, requestUrl, sendRequest } from "./request";
import { lastAddress } from "./visitor";

const schema = z.object({ name: z.string() });

function connectionTo(answer: () => Promise<Response>): { connection: Connection; sent: Request[] } {
  const sent: Request[] = [];
  const recordingFetch: typeof fetch = (input, init) => {
    sent.push(new Request(input, init));
    return answer();
  };
  return {
    sent,
    connection: {
      baseUrl: "http://backend",
      secret: "s",
      timeoutMs: 500,
      visitor: "203.0.113.7",
      fetch: recordingFetch,
    },
  };
}

function closedSocket(): TypeError {
  const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
  return new TypeError("fetch failed", { cause });
}

async function failureOf(answer: () => Promise<Response>): Promise<BackendError> {
  const thrown: unknown = await sendRequest({ path: "/shop/x", schema }, connectionTo(answer).connection).catch(
    (error) => error,
  );
  if (thrown instanceof BackendError) return thrown;
  throw new Error("expected a BackendError");
}

describe("asking the backend", () => {
  it("says on whose behalf it asks, with the shared secret", async () => {
    const { connection, sent } = connectionTo(async () => Response.json({ name: "Trà sen" }));
    expect(await sendRequest({ path: "/shop/x", query: { q: "trà", page: undefined }, schema }, connection)).toEqual({
      name: "Trà sen",
    });
    expect(sent[0]?.url).toBe("http://backend/shop/x?q=tr%C3%A0");
    expect(sent[0]?.headers.get("x-ocop-visitor")).toBe("203.0.113.7");
    expect(sent[0]?.headers.get("x-ocop-secret")).toBe("s");
  });

  it("hands on a refusal in the visitor's language", async () => {
    const error = { code: "not_found", message: "Không tìm thấy.", message_en: "Not found." };
    const thrown = await failureOf(async () => Response.json({ error }, { status: 404 }));
    expect(isNotFound(thrown)).toBe(true);
    expect(refusalMessage(thrown.failure, "vi")).toBe("Không tìm thấy.");
    expect(refusalMessage(thrown.failure, "en")).toBe("Not found.");
  });

  it("tells a backend that is down from one that is slow", async () => {
    const fetchFailed = (code: string) => () =>
      Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }));
    expect((await failureOf(fetchFailed("ECONNREFUSED"))).failure.kind).toBe("unreachable");
    expect((await failureOf(fetchFailed("ETIMEDOUT"))).failure.kind).toBe("cut_off");
    expect((await failureOf(() => Promise.reject(new DOMException("late", "TimeoutError")))).failure.kind).toBe(
      "timeout",
    );
  });

  describe("on a kept connection the backend has just closed", () => {
    const closed = () => Promise.reject(closedSocket());

    it("asks once more for what it only reads", async () => {
      const answers = [closed, async () => Response.json({ name: "Trà sen" })];
      const { connection, sent } = connectionTo(() => (answers.shift() ?? closed)());
      expect(await sendRequest({ path: "/shop/x", schema }, connection)).toEqual({ name: "Trà sen" });
      expect(sent).toHaveLength(2);
    });

    it("gives up after the second time", async () => {
      const { connection, sent } = connectionTo(closed);
      await expect(sendRequest({ path: "/shop/x", schema }, connection)).rejects.toBeInstanceOf(BackendError);
      expect(sent).toHaveLength(2);
    });

    it("never repeats what may have been done", async () => {
      const { connection, sent } = connectionTo(closed);
      const order = { method: "POST", path: "/shop/orders", body: {}, schema } as const;
      await expect(sendRequest(order, connection)).rejects.toBeInstanceOf(BackendError);
      expect(sent).toHaveLength(1);
    });
  });

  it("trusts no answer that differs from the contract", async () => {
    const drift = await failureOf(async () => Response.json({ name: 7 }));
    expect(drift.failure).toMatchObject({ kind: "unreadable", detail: expect.stringContaining("name") });
    expect((await failureOf(async () => new Response("<html>", { status: 502 }))).failure.kind).toBe("unreadable");
  });
});

describe("addresses", () => {
  it("leaves out parameters without a value", () => {
    expect(requestUrl("http://b", "/shop/products", { q: "", page: 2, sort: undefined })).toBe(
      "http://b/shop/products?page=2",
    );
  });

  it("believes only the last entry of x-forwarded-for", () => {
    expect(lastAddress("1.2.3.4, 203.0.113.7")).toBe("203.0.113.7");
    expect(lastAddress(null)).toBeNull();
  });
});
