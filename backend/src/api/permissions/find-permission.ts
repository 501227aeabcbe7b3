import type { Permission } from "./permission";

export type Found = { permission: Permission; params: Readonly<Record<string, string>> };

type Compiled = { permission: Permission; words: readonly string[]; below: boolean };

/**
 * Finds what the table says of a request. A word of the path that is written out goes before a parameter, as in Express;
 * letters must be as in the table, so that `/OFFICER/…`, which Express takes for the same, is refused.
 */
export function permissionFinder(table: readonly Permission[]): (method: string, path: string) => Found | null {
  const byMethod = new Map<string, Compiled[]>();
  for (const permission of table)
    byMethod.set(permission.method, [...(byMethod.get(permission.method) ?? []), compile(permission)]);
  for (const list of byMethod.values()) list.sort((a, b) => exactness(b) - exactness(a));
  return (method, path) => {
    const words = wordsOf(path);
    for (const one of byMethod.get(method === "HEAD" ? "GET" : method) ?? []) {
      const params = match(one, words);
      if (params) return { permission: one.permission, params };
    }
    return null;
  };
}

function compile(permission: Permission): Compiled {
  const below = permission.path.endsWith("/**");
  return { permission, below, words: wordsOf(below ? permission.path.slice(0, -3) : permission.path) };
}

/** One slash at the end is none, as in Express. */
function wordsOf(path: string): string[] {
  return path.replace(/\/$/, "").split("/").slice(1);
}

function exactness({ words, below }: Compiled): number {
  return words.filter((word) => !word.startsWith(":")).length * 2 + (below ? 0 : 1);
}

function match({ words, below }: Compiled, asked: readonly string[]): Record<string, string> | null {
  if (below ? asked.length <= words.length : asked.length !== words.length) return null;
  const params: Record<string, string> = {};
  for (const [at, word] of words.entries()) {
    const given = asked[at] ?? "";
    if (!word.startsWith(":")) {
      if (word !== given) return null;
    } else {
      if (given === "") return null;
      params[word.slice(1)] = decoded(given);
    }
  }
  return params;
}

/** What cannot be decoded stays as it is: Express refuses it in a moment. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
