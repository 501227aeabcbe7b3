import { parseJson, writeJson } from "../../transport";
import type { SandboxResponse } from "./http";

function mapJson(response: SandboxResponse, change: (value: unknown) => unknown): SandboxResponse {
  if (typeof response.body !== "string") return response;
  try {
    return { ...response, body: writeJson(change(parseJson(response.body))) };
  } catch {
    return response;
  }
}

function wrongTypes(value: unknown): unknown {
  if (Array.isArray(value)) return "unexpected";
  if (typeof value === "number") return { unexpected: value };
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wrongTypes(inner)]));
}

function extraFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(extraFields);
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.entries(value).map(([name, field]) => [name, extraFields(field)] as const);
  return { ...Object.fromEntries(inner), brand_new_field: { since: "2027" } };
}

/** Kept between answers: making 50 MB anew each time is slower than sending it. */
let blanks = Buffer.alloc(0);

/** Answers a client must survive. */
export const spoil = {
  wrong_types: (response: SandboxResponse) => mapJson(response, wrongTypes),
  extra_fields: (response: SandboxResponse) => mapJson(response, extraFields),
  bad_utf8: (response: SandboxResponse): SandboxResponse => ({
    ...response,
    body: Buffer.concat([Buffer.from('{"message":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]),
  }),
  html: (): SandboxResponse => ({
    status: 200,
    headers: { "content-type": "text/html" },
    body: "<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>",
  }),
  huge: (bytes: number): SandboxResponse => {
    if (blanks.length !== bytes) blanks = Buffer.alloc(bytes, " ");
    return { status: 200, headers: { "content-type": "application/json" }, body: blanks };
  },
  closed: (): SandboxResponse => ({
    status: 410,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: "<!doctype html><html lang=vi><body><h1>Sàn đã ngừng hoạt động</h1></body></html>",
  }),
};
