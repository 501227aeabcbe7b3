import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { committedFiles, read } from "./source-files";

const CODE = /\.(tsx?|mjs|cjs)$/;
const MAX_LINES = 300;

describe("files", () => {
  it(`have at most ${MAX_LINES} lines`, () => {
    const generated = /\/migrations\//;
    const long = committedFiles(CODE)
      .filter((file) => !generated.test(file))
      .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it("name no machine's folder and no registry", () => {
    const machine = /\/(work|root|home\/[a-z]+)\/|registry[.]npm/;
    const named = committedFiles(/\.(tsx?|mjs|cjs|json|md|ya?ml|css|template)$|Dockerfile|\.ci\//).filter(
      (file) => file !== "package-lock.json" && machine.test(read(file)),
    );
    expect(named).toEqual([]);
  });

  it("hold no unfinished work and no skipped test", () => {
    const unfinished = new RegExp(
      `\\b(${["TO", "FIX"].map((word) => `${word}${word === "TO" ? "DO" : "ME"}`).join("|")})\\b`,
    );
    const skipped = /\b(it|describe|test)\.(skip|only|todo)\b/;
    const found = committedFiles(CODE).filter((file) => {
      const text = read(file);
      return unfinished.test(text) || (file !== "test/architecture/conventions.spec.ts" && skipped.test(text));
    });
    expect(found).toEqual([]);
  });

  it("silence the compiler nowhere", () => {
    const silenced = new RegExp(`@ts-${"(ignore|nocheck|expect-error)"}`);
    expect(committedFiles(CODE).filter((file) => silenced.test(read(file)))).toEqual([]);
  });
});

describe("the environment", () => {
  it("is read in one place of each package, and by the frameworks' own start files", () => {
    const readers = new Set([
      "backend/src/platform/env.ts",
      "storefront/src/platform/env.ts",
      // Next replaces these at build time; they cannot go through a parser.
      "storefront/src/instrumentation.ts",
      "storefront/src/proxy.ts",
      // A program of its own.
      "integrations/src/sandbox/main.ts",
    ]);
    const found = committedFiles(/^(backend|storefront|integrations)\/src\/.*(?<!\.spec)\.tsx?$/).filter(
      (file) => !readers.has(file) && /process\.env\b/.test(read(file)),
    );
    expect(found).toEqual([]);
  });
});

describe("routes of the backend", () => {
  const api = committedFiles(/^backend\/src\/api\/.*\.ts$/);

  it("are route.ts files, with nothing but handlers exported", () => {
    const handlers = /^export (const|async function|function) (GET|POST|PUT|PATCH|DELETE|OPTIONS)\b/;
    const wrong = api
      .filter((file) => path.basename(file) === "route.ts")
      .flatMap((file) =>
        read(file)
          .split("\n")
          .filter((line) => /^export (?!type\b)/.test(line) && !handlers.test(line))
          .map((line) => `${file}: ${line}`),
      );
    expect(wrong).toEqual([]);
  });

  it("read a body or a query only through a schema", () => {
    const parsed = /parseInput\(\s*[\w.]+(\([^()]*\))?,\s*req\.(body|query)\b/g;
    const raw = /\breq\.(body|query)\b/g;
    const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
    const unguarded = api
      .filter((file) => path.basename(file) === "route.ts")
      .filter((file) => count(read(file), raw) > count(read(file), parsed));
    expect(unguarded).toEqual([]);
  });
});

describe("texts of the storefront", () => {
  const vietnamese = committedFiles(/^storefront\/src\/.*\/messages\/vi\.json$/);

  it("exist", () => expect(vietnamese.length).toBeGreaterThan(3));

  it.each(vietnamese)("%s has the same keys and placeholders in English", (file) => {
    const english = file.replace(/vi\.json$/, "en.json");
    expect(shapeOf(JSON.parse(read(english)))).toEqual(shapeOf(JSON.parse(read(file))));
  });
});

/** Keys with the placeholders of their texts, flattened and sorted. */
function shapeOf(messages: unknown, prefix = ""): string[] {
  if (typeof messages === "string") return [`${prefix} ${(messages.match(/\{\w+\}/g) ?? []).sort().join("")}`.trim()];
  if (typeof messages !== "object" || messages === null) return [prefix];
  return Object.entries(messages)
    .flatMap(([key, value]) => shapeOf(value, prefix === "" ? key : `${prefix}.${key}`))
    .sort();
}

describe("package.json", () => {
  const manifest = z.object({
    dependencies: z.record(z.string(), z.string()).default({}),
    devDependencies: z.record(z.string(), z.string()).default({}),
    overrides: z.object({ next: z.record(z.string(), z.string()) }).optional(),
  });
  const parse = (file: string) => manifest.parse(JSON.parse(read(file)));

  it("pins every version", () => {
    const loose = committedFiles(/^(\w+\/)?package\.json$/).flatMap((file) => {
      const { dependencies, devDependencies } = parse(file);
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([name, version]) => !name.startsWith("@ocop/") && !/^\d/.test(version))
        .map(([name, version]) => `${file}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });

  it("keeps Next on the storefront's own React", () => {
    const { dependencies } = parse("storefront/package.json");
    expect(parse("package.json").overrides?.next).toEqual({
      react: dependencies.react,
      "react-dom": dependencies["react-dom"],
    });
  });
});
