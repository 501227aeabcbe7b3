import { type Names, objectKey } from "./names";

/** One file that knows every channel, and how a new one is written into it. */
export interface Registry {
  readonly file: string;
  enter(text: string, names: Names): string;
}

function replaceOnce(file: string, text: string, pattern: RegExp, by: (found: string) => string): string {
  const found = text.match(new RegExp(pattern, "g"));
  if (found?.length !== 1) throw new Error(`${file} does not look as expected (${pattern}); enter the channel by hand`);
  return text.replace(pattern, by);
}

/** The import stands where the formatter would put it: in the order of the paths. */
function withImport(file: string, text: string, line: string): string {
  const target = (candidate: string) => /from "(\.[^"]*)"/.exec(candidate)?.[1];
  const wanted = target(line) ?? "";
  // A parent's path sorts before a sibling's, a folder before what lies in it.
  const rank = (path: string) => (path.startsWith("..") ? 0 : 1);
  const after = (path: string) =>
    rank(path) > rank(wanted) || (rank(path) === rank(wanted) && path.localeCompare(wanted, "en") > 0);
  const lines = text.split("\n");
  const imports = lines.flatMap((candidate, at) => (candidate.startsWith("import ") && target(candidate) ? [at] : []));
  const last = imports.at(-1);
  if (last === undefined) throw new Error(`${file} has no import; enter the channel by hand`);
  const at = imports.find((position) => after(target(lines[position] ?? "") ?? "")) ?? last + 1;
  return [...lines.slice(0, at), line, ...lines.slice(at)].join("\n");
}

const setupOf = ({ id, camel }: Names) => `  ${objectKey(id)}: {
    adapter: ${camel},
    sandbox: ${camel}Sandbox,
    settings: (url) => ${camel}.settings.parse(${camel}SandboxSettings(url)),
    shop: "900001",
    tokens: () => ({ access: ${camel}SandboxKey("900001"), accessExpiresAt: Number.MAX_SAFE_INTEGER }),
    category: "1",
    required: { attributes: [] },
    images: PICTURES,
    paths: { create: "/products", stock: "/products/", list: "/products" },
    secrets: [${camel}SandboxKey("900001")],
  },
`;

export const REGISTRIES: readonly Registry[] = [
  {
    file: "src/core/values.ts",
    enter: (text, { id }) =>
      replaceOnce("values.ts", text, /(export const MARKETPLACES = \[[^\]]*[^\],\s])(,?\s*\] as const)/, (found) =>
        found.replace(/,?\s*\] as const$/, `, "${id}"] as const`),
      ),
  },
  {
    file: "src/adapters/index.ts",
    enter: (text, { id, camel }) =>
      replaceOnce(
        "adapters/index.ts",
        withImport("adapters/index.ts", text, `import { ${camel} } from "./${id}";`),
        /export const ADAPTERS[^{]*\{[^}]*\n\};/,
        (found) => found.replace(/\};$/, id === camel ? `  ${camel},\n};` : `  ${objectKey(id)}: ${camel},\n};`),
      ),
  },
  {
    file: "src/sandbox/index.ts",
    enter: (text, { id, camel }) =>
      replaceOnce(
        "sandbox/index.ts",
        withImport("sandbox/index.ts", text, `import { ${camel}Sandbox } from "./${id}";`),
        /export const SANDBOXES[^=]*= \[[^\]]*\n\];/,
        (found) => found.replace(/\];$/, `  ${camel}Sandbox,\n];`),
      ),
  },
  {
    file: "src/sandbox/settings.ts",
    enter: (text, { id, camel }) =>
      replaceOnce(
        "sandbox/settings.ts",
        withImport("sandbox/settings.ts", text, `import { ${camel}SandboxSettings } from "./${id}/fixtures";`),
        /export const SANDBOX_SETTINGS[\s\S]*?\n\};/,
        (found) => found.replace(/\};$/, `  ${objectKey(id)}: ${camel}SandboxSettings,\n};`),
      ),
  },
  {
    file: "src/testing/setups.ts",
    enter(text, names) {
      const { id, camel } = names;
      const lines = [
        `import { ${camel} } from "../adapters/${id}";`,
        `import { ${camel}Sandbox } from "../sandbox/${id}";`,
        `import { ${camel}SandboxKey, ${camel}SandboxSettings } from "../sandbox/${id}/fixtures";`,
      ];
      const imported = lines.reduce((result, line) => withImport("setups.ts", result, line), text);
      return replaceOnce(
        "setups.ts",
        imported,
        /\n\} as const satisfies Readonly<Record<string, ContractSetup>>;/,
        (end) => `\n${setupOf(names)}${end.trimStart()}`,
      );
    },
  },
];
