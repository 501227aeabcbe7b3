import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAdapter } from "./add-adapter";
import { REGISTRIES } from "./registries";

const PACKAGE = path.resolve(__dirname, "../..");
const TODAY = "2026-11-25";

describe("npm run adapter:new", () => {
  let root: string;
  const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");
  const everything = () =>
    fs
      .readdirSync(root, { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [entry.name] : []));

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), "adapter-new-"));
    for (const { file } of REGISTRIES) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.copyFileSync(path.join(PACKAGE, file), path.join(root, file));
    }
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  it("makes adapter and sandbox with the file names of all others, and leaves no placeholder", () => {
    const written = addAdapter(root, "own-shop", TODAY);
    for (const name of [
      "settings",
      "sign",
      "limits",
      "faults",
      "wire",
      "client",
      "map",
      "catalogue",
      "stock",
      "index",
    ]) {
      expect(written).toContain(path.join("src/adapters/own-shop", `${name}.ts`));
    }
    expect(written).toContain(path.join("src/adapters/own-shop", "contract.spec.ts"));
    expect(written).toContain(path.join("src/sandbox/own-shop", "index.ts"));
    for (const file of written) expect(read(file), file).not.toMatch(/__[A-Za-z]+__/);
    expect(read("src/adapters/own-shop/README.md")).toContain(`Last checked: ${TODAY}`);
    expect(read("src/adapters/own-shop/contract.spec.ts")).toContain('SETUPS["own-shop"]');
  });

  it.each(["own-shop", "zalo", "aeon"])("enters %s into every registry once, as good TypeScript", (id) => {
    const written = addAdapter(root, id, TODAY);
    expect(read("src/core/values.ts")).toMatch(new RegExp(`MARKETPLACES = \\[[^\\]]*"${id}"\\]`));
    for (const { file } of REGISTRIES.slice(1)) expect(read(file), file).toContain(`/${id}`);
    for (const file of written.filter((name) => name.endsWith(".ts"))) {
      const { diagnostics } = ts.transpileModule(read(file), { reportDiagnostics: true });
      expect(diagnostics, file).toEqual([]);
    }
  });

  it("enters a second channel beside the first", () => {
    addAdapter(root, "aeon", TODAY);
    addAdapter(root, "zalo", TODAY);
    expect(read("src/core/values.ts")).toContain('"aeon", "zalo"]');
    expect(read("src/adapters/index.ts").match(/^ {2}(aeon|zalo),$/gm)).toEqual(["  aeon,", "  zalo,"]);
  });

  it.each([
    "",
    "Shop",
    "own shop",
    "-shop",
    "shop-",
    "own--shop",
    "9shop",
    "../shop",
    "default",
    "core",
    "s".repeat(31),
  ])("refuses the name %j and writes nothing", (id) => {
    const before = everything();
    expect(() => addAdapter(root, id, TODAY)).toThrow("cannot name a channel");
    expect(everything()).toEqual(before);
  });

  it.each(["src/adapters/own-shop", "src/sandbox/own-shop"])("refuses when %s exists, and writes nothing", (folder) => {
    fs.mkdirSync(path.join(root, folder), { recursive: true });
    const before = everything();
    expect(() => addAdapter(root, "own-shop", TODAY)).toThrow("exists already");
    expect(everything()).toEqual(before);
  });

  it("writes nothing when a registry no longer looks as expected", () => {
    fs.writeFileSync(path.join(root, "src/testing/setups.ts"), 'import { a } from "./a";\n');
    const before = everything();
    expect(() => addAdapter(root, "own-shop", TODAY)).toThrow("by hand");
    expect(everything()).toEqual(before);
  });
});
