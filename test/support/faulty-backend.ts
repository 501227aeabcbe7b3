import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { BACKEND_URL } from "./system";

/** What becomes of a request: it is answered, nobody listens, nobody answers, or the answer makes no sense. */
export type Mood = "well" | "gone" | "silent" | "broken";

/** Stands between a storefront and the running shop's backend, and can be made to fail as backends do. */
export class FaultyBackend {
  private readonly sockets = new Set<Socket>();
  private server: Server;
  private port = 0;
  private mood: Mood = "well";
  /** Where only one kind of request meets the mood, the beginning of it, such as `POST /shop/orders`. */
  private only = "";

  constructor() {
    this.server = this.made();
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("No port");
    // Once closed, the same port is opened again.
    this.port = address.port;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** @param only see the field; every request where it is left out */
  async be(mood: Mood, only = ""): Promise<void> {
    if (this.mood === "gone") {
      this.server = this.made();
      await this.open();
    }
    this.mood = mood;
    this.only = only;
    if (mood === "gone") await this.close();
  }

  private made(): Server {
    const server = createServer((asked, answer) => this.answer(asked, answer));
    server.on("connection", (socket) => {
      this.sockets.add(socket);
      socket.once("close", () => this.sockets.delete(socket));
    });
    return server;
  }

  private answer(asked: IncomingMessage, answer: ServerResponse): void {
    const meant = `${asked.method} ${asked.url}`.startsWith(this.only) || this.only === "";
    if (!meant || this.mood === "well") passOn(asked, answer);
    else if (this.mood === "broken") answer.writeHead(500, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
    else asked.resume();
  }
}

function passOn(asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers } = asked;
  const onward = request(new URL(asked.url ?? "/", BACKEND_URL), { method, headers }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(answer);
  });
  onward.once("error", () => answer.destroy());
  asked.pipe(onward);
}
