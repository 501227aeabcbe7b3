import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWER_HEADER, setAnswerStatus, trackOpenAnswers } from "./open-answers";

const server = createServer((request, response) => {
  const name = request.headers[ANSWER_HEADER];
  names.push(String(name));
  if (request.url === "/missing") setAnswerStatus(String(name), 404);
  if (request.url === "/trouble") setAnswerStatus(String(name), 503);
  response.end("made");
});
const names: string[] = [];
let address = "";

beforeAll(async () => {
  trackOpenAnswers();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("no port");
  address = `http://127.0.0.1:${bound.port}`;
});

afterAll(() => server.close());

describe("the status of an answer that is being made", () => {
  it("can be set by its name, and by no other", async () => {
    expect((await fetch(`${address}/missing`)).status).toBe(404);
    expect((await fetch(`${address}/there`)).status).toBe(200);
  });

  it("says when to come back, where nothing can be answered now", async () => {
    const { status, headers } = await fetch(`${address}/trouble`);
    expect([status, headers.get("retry-after")]).toEqual([503, "60"]);
    expect((await fetch(`${address}/missing`)).headers.has("retry-after")).toBe(false);
  });

  it("cannot be set by a name a visitor chooses", async () => {
    await fetch(`${address}/there`, { headers: { [ANSWER_HEADER]: "chosen" } });
    expect(names.at(-1)).not.toBe("chosen");
    expect(() => setAnswerStatus("chosen", 404)).not.toThrow();
  });

  it("is forgotten when the answer is sent", async () => {
    await fetch(`${address}/there`);
    expect(() => setAnswerStatus(names.at(-1) ?? null, 503)).not.toThrow();
    expect(() => setAnswerStatus(null, 503)).not.toThrow();
  });
});
