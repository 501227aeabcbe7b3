import { json, type SandboxRequest, type SandboxResponse } from "../core/http";

export function errors(status: number, ...texts: string[]): SandboxResponse {
  return json({ errors: texts, meta: { source: "sandbox", id: "-" } }, status);
}

export function paged<T>(all: readonly T[], request: SandboxRequest, view: (entry: T) => unknown): SandboxResponse {
  const limit = Math.min(Number(request.query.get("limit") ?? 20), 50);
  const page = Number(request.query.get("page") ?? 1);
  const from = (page - 1) * limit;
  const data = all.slice(from, from + limit);
  // `last_page` really is 0 when nothing is there.
  const paging = {
    total: all.length,
    current_page: page,
    from: from + 1,
    to: from + data.length,
    per_page: limit,
    last_page: Math.ceil(all.length / limit),
  };
  return json({ data: data.map(view), paging });
}
