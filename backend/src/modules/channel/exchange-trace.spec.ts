import { describe, expect, it } from "vitest";
import { currentTraces, lastExchange, noteExchange, sharing, traced } from "./exchange-trace";

const record = (operation: string, body = "{}") => ({
  ...({ marketplace: "shopee", operation, attempt: 1, at: 0, tookMs: 12, method: "POST" } as const),
  ...{ url: `https://partner.example/${operation}`, request: body, response: body, status: 500 },
});

describe("the last exchange of what is being done", () => {
  it("is the latest, and nobody else's", async () => {
    const told = await Promise.all(
      ["one", "two"].map((name) =>
        traced(async () => {
          noteExchange(record("before"));
          await new Promise((resolve) => setTimeout(resolve, 1));
          noteExchange(record(name));
          await new Promise((resolve) => setTimeout(resolve, 1));
          return lastExchange()?.operation;
        }),
      ),
    );
    expect(told).toEqual(["one", "two"]);
    noteExchange(record("nobody's"));
    expect(lastExchange()).toBeNull();
  });

  it("belongs to everybody whose question it carried", async () => {
    const asked: ReturnType<typeof currentTraces>[] = [];
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const waiting = ["one", "two"].map(() =>
      traced(async () => {
        asked.push(currentTraces());
        await answered;
        return lastExchange()?.operation;
      }),
    );
    await sharing(asked.flat(), async () => noteExchange(record("both")));
    answer();
    expect(await Promise.all(waiting)).toEqual(["both", "both"]);
  });

  it("keeps as much of a body as a person reads", async () => {
    const kept = await traced(async () => {
      noteExchange(record("long", "x".repeat(9_000)));
      return lastExchange();
    });
    expect([kept?.request?.length, kept?.response?.length]).toEqual([2_000, 2_000]);
  });
});
