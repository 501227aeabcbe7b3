import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const API = path.resolve(import.meta.dirname, "../../src/api");

export type Route = { method: string; path: string };

/** Every route there is a file for, as Medusa finds them: the folder is the path, each exported handler a method. */
export function routeFiles(): Route[] {
  return readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => {
      const address = `/${path.dirname(file).replaceAll(path.sep, "/")}`.replace(/\[(\w+)\]/g, ":$1");
      const handlers = /^export (?:async function|function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm;
      const source = readFileSync(path.join(API, file), "utf8");
      return [...source.matchAll(handlers)].map(([, method = ""]) => ({ method, path: address }));
    });
}
