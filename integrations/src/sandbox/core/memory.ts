import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseJson, writeJson } from "../../transport";
import { emptyState, KEPT, type NotedMap, type SandboxState } from "./state";

/** One entry as it became, or the count of things made so far. */
const line = z.union([z.tuple([z.enum(KEPT), z.string(), z.unknown()]), z.tuple([z.literal("serial"), z.number()])]);
type Line = z.infer<typeof line>;

/** A journal this many times longer than what it tells is written anew. */
const LONGEST = 4;
const SHORTEST_LINES = 2_000;

/** What a sandbox remembers over restarts. */
export interface Memory {
  readonly state: SandboxState;
  /** Appends what changed since the last call. A crash between two calls loses nothing anybody was told. */
  keep(state: SandboxState): void;
  close(): void;
}

function readLine(text: string): Line | undefined {
  try {
    return line.parse(parseJson(text));
  } catch {
    return undefined;
  }
}

/** Reads a journal to where it stops making sense: a crash may have cut its last line. */
function replay(file: string, state: SandboxState): number {
  if (!fs.existsSync(file)) return 0;
  let count = 0;
  for (const text of fs.readFileSync(file, "utf8").split("\n")) {
    const read = text === "" ? undefined : readLine(text);
    if (!read) break;
    count += 1;
    if (read[0] === "serial") state.serial = read[1];
    // Written by this very file from values of these types.
    else (state[read[0]] as NotedMap<unknown>).set(read[1], read[2]);
  }
  for (const name of KEPT) state[name].take();
  return count;
}

function wholeOf(state: SandboxState): string[] {
  const entries = KEPT.flatMap((name) => [...state[name]].map(([key, value]) => writeJson([name, key, value])));
  return [...entries, writeJson(["serial", state.serial])];
}

/** Parts that are changed in place and are few: compared whole. */
const IN_PLACE = ["shops", "extra"] as const;

export function openMemory(file: string): Memory {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const state = emptyState();
  let lines = replay(file, state);
  let current = state;
  let serial = state.serial;
  const known = new Map<string, string>();
  let journal = begin(state);

  /** Writes the journal anew, whole or not at all, and goes on behind it. */
  function begin(from: SandboxState): number {
    const whole = wholeOf(from);
    fs.writeFileSync(`${file}.new`, `${whole.join("\n")}\n`, { flush: true });
    fs.renameSync(`${file}.new`, file);
    lines = whole.length;
    for (const name of KEPT) from[name].take();
    for (const name of IN_PLACE)
      for (const [key, value] of from[name]) known.set(`${name}/${key}`, writeJson([name, key, value]));
    serial = from.serial;
    return fs.openSync(file, "a");
  }

  function changesOf(from: SandboxState): string[] {
    const changed = KEPT.flatMap((name) => from[name].take().map((key) => writeJson([name, key, from[name].get(key)])));
    const inPlace = IN_PLACE.flatMap((name) =>
      [...from[name]].flatMap(([key, value]) => {
        if (typeof value !== "object") return [];
        const text = writeJson([name, key, value]);
        if (known.get(`${name}/${key}`) === text) return [];
        known.set(`${name}/${key}`, text);
        return [text];
      }),
    );
    const counted = from.serial === serial ? [] : [writeJson(["serial", from.serial])];
    serial = from.serial;
    return [...new Set([...changed, ...inPlace]), ...counted];
  }

  return {
    state,
    keep(from) {
      const size = KEPT.reduce((sum, name) => sum + from[name].size, 0);
      // Another state altogether: a reset, or a request that was dropped.
      if (from !== current || lines > Math.max(SHORTEST_LINES, LONGEST * size)) {
        fs.closeSync(journal);
        current = from;
        journal = begin(from);
        return;
      }
      const changes = changesOf(from);
      if (changes.length === 0) return;
      fs.writeSync(journal, `${changes.join("\n")}\n`);
      lines += changes.length;
    },
    close: () => fs.closeSync(journal),
  };
}
