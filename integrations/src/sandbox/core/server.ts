import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SandboxDefinition } from "./definition";
import type { SandboxRequest } from "./http";
import { openMemory } from "./memory";
import type { Outcome } from "./respond";
import { openSimulator, type Simulator, type SimulatorOptions } from "./simulator";

export interface SandboxOptions extends Omit<SimulatorOptions, "state" | "sleep"> {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Delivers webhooks by itself; tests advance the clock instead. */
  readonly automatic?: boolean;
  /** A file to remember everything in; forgotten with the process where none is named. */
  readonly file?: string;
}

export interface RunningSandbox extends Omit<Simulator, "answer" | "now"> {
  readonly url: string;
  close(): Promise<void>;
}

const LARGEST_REQUEST = 20 * 1024 * 1024;

async function readRequest(message: IncomingMessage, origin: string): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > LARGEST_REQUEST) throw new Error("request too large");
    chunks.push(chunk);
  }
  const url = new URL(message.url ?? "/", origin);
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  return {
    method: message.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers,
    raw: Buffer.concat(chunks),
    origin,
  };
}

function write(outcome: Outcome, response: ServerResponse, date: string): void {
  if (outcome === "hang") return;
  if (outcome === "reset") {
    response.socket?.destroy();
    return;
  }
  response.writeHead(outcome.status, { date, ...outcome.headers });
  response.end(outcome.body);
}

/** Starts one simulated marketplace as a real HTTP server on this machine. */
export async function startSandbox(
  definition: SandboxDefinition,
  options: SandboxOptions = {},
): Promise<RunningSandbox> {
  // As long as the web servers in front of real marketplaces keep idle connections.
  const server = http.createServer({ keepAliveTimeout: 75_000 });
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  // After the port is ours, so that two processes never remember in one file.
  const memory = options.file === undefined ? undefined : openMemory(options.file);
  const simulator = openSimulator(definition, { ...options, ...(memory && { state: memory.state }) });
  const { control, context, hooks } = simulator;
  const keep = () => memory?.keep(context.market.state);

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message, `http://${message.headers.host ?? "127.0.0.1"}`);
    const outcome = await simulator.answer(request);
    // Nobody is told of what a crash could still undo.
    keep();
    const steered = request.path.startsWith("/__sandbox/");
    write(outcome, response, new Date(steered ? Date.now() : simulator.now()).toUTCString());
  }

  server.on("request", (message: IncomingMessage, response: ServerResponse) => {
    serve(message, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" });
      response.end(`sandbox fault: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  const pump = options.automatic ? setInterval(() => void control.advance(0).then(keep), 250) : undefined;

  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    definition,
    control,
    context,
    hooks,
    async close() {
      clearInterval(pump);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      keep();
      memory?.close();
    },
  };
}
