import http from "node:http";
import type { AddressInfo } from "node:net";
import type { IncomingWebhook } from "../core";

export interface Receiver {
  readonly url: string;
  readonly received: IncomingWebhook[];
  /** What to answer; changed by a test to provoke retries. */
  answer: { status: number; body: string };
  close(): Promise<void>;
}

/** A real endpoint that keeps what it is sent, byte for byte. */
export async function openReceiver(answer: { status: number; body: string }): Promise<Receiver> {
  const received: IncomingWebhook[] = [];
  const receiver = { answer };
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    received.push({ headers, rawBody: Buffer.concat(chunks) });
    response.writeHead(receiver.answer.status);
    response.end(receiver.answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
  return Object.assign(receiver, {
    url,
    received,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
