import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";

/** When to come back after a 503, for search engines; people are told so by the page. */
const RETRY_AFTER_SECONDS = "60";

/** Carries the name of the open answer from the server to the page. A visitor's own value is overwritten. */
export const ANSWER_HEADER = "x-ocop-answer";

/*
 * The server and the pages are bundled apart, so a variable of this module would exist twice. Node's registry of
 * symbols is the one place both see.
 */
const KEY = Symbol.for("ocop.open-answers");
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, ServerResponse> };

function openAnswers(): Map<string, ServerResponse> {
  shared[KEY] ??= new Map();
  return shared[KEY];
}

/** Names every answer this server has begun, until it is sent. */
export function trackOpenAnswers(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message) || !("response" in message)) return;
    const { request, response } = message;
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    const name = randomUUID();
    request.headers[ANSWER_HEADER] = name;
    openAnswers().set(name, response);
    response.once("close", () => openAnswers().delete(name));
  });
}

/**
 * Gives an answer another status while its page is being made. Next knows only `notFound()`, which sends an empty
 * body that a script has to fill: no page for those without, and none in the language of the visitor.
 * @param name the request's `x-ocop-answer` header
 */
export function setAnswerStatus(name: string | null, status: 403 | 404 | 503): void {
  const answer = openAnswers().get(name ?? "");
  if (!answer || answer.headersSent) return;
  answer.statusCode = status;
  if (status === 503) answer.setHeader("retry-after", RETRY_AFTER_SECONDS);
}
