import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../../backend/launch/lib/content-hash.mjs";
import { isInstalled } from "../../backend/launch/lib/install.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "ocop-install-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: unknown): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, typeof content === "string" ? content : JSON.stringify(content));
}

describe("packages", () => {
  const wanted = {
    "": { version: "0.1.0" },
    backend: { version: "0.1.0" },
    "node_modules/@ocop/backend": { link: true },
    "node_modules/next": { version: "16.4.6" },
    "node_modules/only-on-macos": { version: "1.0.0", optional: true },
  };
  const present = { "node_modules/next": { version: "16.4.6" }, "node_modules/left-over": { version: "3.0.0" } };

  beforeEach(() => {
    write("package-lock.json", { packages: wanted });
    write("node_modules/.package-lock.json", { packages: present });
  });

  it("are there when npm has laid down what the lock file asks for", () => {
    expect(isInstalled(root)).toBe(true);
  });

  it.each([
    ["nothing was ever installed", () => rmSync(path.join(root, "node_modules"), { recursive: true })],
    [
      "a package has another version",
      () => write("node_modules/.package-lock.json", { packages: { "node_modules/next": { version: "16.4.5" } } }),
    ],
    ["a package is missing", () => write("node_modules/.package-lock.json", { packages: {} })],
    ["npm's account is broken", () => write("node_modules/.package-lock.json", '{"packages": {"node_mod')],
    ["an install was cut off", () => write(".data/installing", "")],
  ])("are not there when %s", (_, harm) => {
    harm();
    expect(isInstalled(root)).toBe(false);
  });
});

describe("the hash that decides whether to build", () => {
  const hash = () => contentHash(root, ["src", "settings.json"], (file) => !file.endsWith(".spec.ts"));

  beforeEach(() => {
    write("src/a.ts", "1");
    write("src/deep/b.ts", "2");
  });

  it("stays while the sources do, whatever their dates", () => {
    const before = hash();
    write("src/a.ts", "1");
    write("src/a.spec.ts", "tests are no sources");
    write("elsewhere.ts", "3");
    expect(hash()).toBe(before);
  });

  it.each([
    ["a changed file", () => write("src/deep/b.ts", "3")],
    ["a new file", () => write("src/c.ts", "")],
    [
      "a renamed file",
      () => {
        rmSync(path.join(root, "src/a.ts"));
        write("src/z.ts", "1");
      },
    ],
    ["a file that was missing before", () => write("settings.json", "{}")],
  ])("changes with %s", (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });
});
