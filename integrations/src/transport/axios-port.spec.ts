import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { axiosPort } from "./axios-port";
import { HttpFault } from "./ports";

let server: http.Server;
let url: string;
let sockets: Set<unknown>;
let reply: http.RequestListener;
beforeEach(async () => {
  sockets = new Set();
  reply = (_request, response) => response.end("{}");
  server = http.createServer((request, response) => reply(request, response));
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function faultOf(promise: Promise<unknown>): Promise<HttpFault> {
  const error = await promise.catch((caught: unknown) => caught);
  if (error instanceof HttpFault) return error;
  throw new Error("no fault", { cause: error });
}

const get = (target = url) => ({ method: "GET", url: target, headers: {} }) as const;

describe("the HTTP port", () => {
  it("takes every status as an answer and keeps one connection open", async () => {
    const port = axiosPort();
    reply = (_request, response) => response.writeHead(503, { "retry-after": "2" }).end("busy");
    for (let count = 0; count < 5; count += 1) {
      const answer = await port.send(get(), { timeoutMs: 1_000 });
      expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    }
    expect(sockets.size).toBe(1);
    port.close();
  });

  it("knows that a refused connection carried nothing", async () => {
    const port = axiosPort();
    expect(await faultOf(port.send(get("http://127.0.0.1:1/"), { timeoutMs: 1_000 }))).toMatchObject({
      reason: "refused",
      sent: false,
    });
    port.close();
  });

  it("cuts off a body that never ends, a redirect that never ends and an answer that never comes", async () => {
    const port = axiosPort({ maxBodyBytes: 1_000 });
    reply = (_request, response) => {
      response.writeHead(200);
      const pump = setInterval(() => response.write("x".repeat(600)), 1);
      response.on("close", () => clearInterval(pump));
    };
    expect(await faultOf(port.send(get(), { timeoutMs: 2_000 }))).toMatchObject({ reason: "too_large", sent: true });
    reply = (_request, response) => response.writeHead(302, { location: url }).end();
    expect(await faultOf(port.send(get(), { timeoutMs: 2_000 }))).toMatchObject({ reason: "redirects" });
    reply = () => undefined;
    expect(await faultOf(port.send(get(), { timeoutMs: 50 }))).toMatchObject({ reason: "timeout", sent: true });
    reply = (_request, response) => {
      response.writeHead(200);
      response.write("{");
      response.socket?.destroy();
    };
    expect(await faultOf(port.send(get(), { timeoutMs: 1_000 }))).toMatchObject({ reason: "broken", sent: true });
    port.close();
  });

  it("sends a body byte for byte", async () => {
    const port = axiosPort();
    reply = async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      response.end(Buffer.concat(chunks));
    };
    const body = '{ "title" : "Xoài" }';
    const answer = await port.send(
      { method: "DELETE", url, headers: { "content-type": "application/json" }, body },
      { timeoutMs: 1_000 },
    );
    expect(Buffer.from(answer.body).toString("utf8")).toBe(body);
    port.close();
  });
});
