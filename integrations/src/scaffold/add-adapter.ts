import fs from "node:fs";
import path from "node:path";
import { type Names, namesOf } from "./names";
import { REGISTRIES } from "./registries";

const TEMPLATES = path.resolve(__dirname, "../../templates");
const PARTS = [
  { templates: "adapter", folder: "src/adapters" },
  { templates: "sandbox", folder: "src/sandbox" },
] as const;

interface File {
  readonly path: string;
  readonly text: string;
}

function fill(template: string, { id, camel, pascal, upper }: Names, today: string): string {
  const key = id.includes("-") ? `["${id}"]` : `.${id}`;
  return template
    .replaceAll(".__KEY__", key)
    .replaceAll("__ID__", id)
    .replaceAll("__camel__", camel)
    .replaceAll("__Pascal__", pascal)
    .replaceAll("__UPPER__", upper)
    .replaceAll("__TODAY__", today);
}

function newFiles(root: string, names: Names, today: string): File[] {
  return PARTS.flatMap(({ templates, folder }) => {
    const target = path.join(root, folder, names.id);
    if (fs.existsSync(target)) throw new Error(`${folder}/${names.id} exists already; nothing was written`);
    const source = path.join(TEMPLATES, templates);
    return fs.readdirSync(source).map((file) => ({
      path: path.join(target, file.replace(/\.template$/, "")),
      text: fill(fs.readFileSync(path.join(source, file), "utf8"), names, today),
    }));
  });
}

/**
 * Adds a small, complete and invented channel below `root` (the package's folder): adapter, sandbox, contract spec,
 * README, and its line in every registry. Everything is checked before the first byte is written; the registries come
 * last, so that a crash leaves at most two unused folders. Answers the paths written, relative to `root`.
 */
export function addAdapter(root: string, id: string, today: string): readonly string[] {
  const names = namesOf(id);
  const fresh = newFiles(root, names, today);
  const entered = REGISTRIES.map(({ file, enter }): File => {
    const target = path.join(root, file);
    return { path: target, text: enter(fs.readFileSync(target, "utf8"), names) };
  });
  for (const file of [...fresh, ...entered]) {
    fs.mkdirSync(path.dirname(file.path), { recursive: true });
    fs.writeFileSync(file.path, file.text);
  }
  return [...fresh, ...entered].map((file) => path.relative(root, file.path));
}
