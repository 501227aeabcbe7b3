import { XMLParser } from "fast-xml-parser";
import { parseJson } from "../../transport";
import type { SandboxRequest } from "../core/http";

const xml = new XMLParser({ parseTagValue: false, trimValues: true });

/** `payload` as JSON or XML; both are documented. */
export function parsePayload(text: string): unknown {
  try {
    return text.trimStart().startsWith("<") ? xml.parse(text) : parseJson(text);
  } catch {
    return undefined;
  }
}

/** Every text parameter of a request: query, form and multipart. Files are left out, as they are not signed. */
export function parametersOf(request: SandboxRequest): Map<string, string> {
  const parameters = new Map(request.query);
  const type = request.headers["content-type"] ?? "";
  if (type.includes("x-www-form-urlencoded")) {
    for (const [name, value] of new URLSearchParams(request.raw.toString("utf8"))) parameters.set(name, value);
  }
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) return parameters;
  for (const part of request.raw.toString("utf8").split(`--${boundary}`)) {
    const match = /^\r\ncontent-disposition: form-data; name="([^"]+)"\r\n\r\n([\s\S]*)\r\n$/i.exec(part);
    if (match?.[1] !== undefined) parameters.set(match[1], match[2] ?? "");
  }
  return parameters;
}

/** One element or a list of them: XML cannot tell. */
export function many(value: unknown): unknown[] {
  if (value === undefined || value === null || value === "") return [];
  return Array.isArray(value) ? value : [value];
}
