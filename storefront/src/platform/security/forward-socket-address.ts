import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/**
 * Writes the address a connection really comes from into `x-forwarded-for`. Next keeps what a visitor sends there,
 * and without a reverse proxy in front that would let everybody choose the address their tries are counted against.
 */
export function forwardSocketAddress(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage)
      request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "unknown";
  });
}
