import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { requireSpace } from "../../backend/launch/lib/disk.mjs";
import { refusedBySystem } from "../../backend/launch/lib/failure.mjs";
import { requireNode } from "../../backend/launch/lib/node-version.mjs";
import { freePort } from "../../backend/launch/lib/ports.mjs";
import { dataFolder, launch, occupiedPort } from "./launcher";

const START = "backend/launch/start.mjs";

describe("npm start refuses with one sentence", () => {
  let data: ReturnType<typeof dataFolder>;
  const closing: (() => void)[] = [];

  beforeEach(() => {
    data = dataFolder();
  });
  afterEach(() => {
    for (const close of closing.splice(0)) close();
    data.remove();
  });

  async function refusal(env: Record<string, string>): Promise<string> {
    const ports = {
      BACKEND_PORT: String(await freePort()),
      STOREFRONT_PORT: String(await freePort()),
      OCOP_SANDBOX_PORT: String(await freePort(8)),
    };
    const launched = launch(START, data.folder, { ...ports, ...env });
    closing.push(() => launched.process.kill());
    expect(await launched.exited).toBe(1);
    const sentences = launched
      .output()
      .split("\n")
      .filter((line) => line.startsWith("✖ ") && !line.includes(" in all)"));
    expect(sentences).toHaveLength(1);
    expect(launched.output()).not.toMatch(/^\s+at /m);
    return sentences[0] ?? "";
  }

  it.each(["BACKEND_PORT", "STOREFRONT_PORT", "OCOP_SANDBOX_PORT"])(
    "a taken port, and names %s to choose another",
    async (name) => {
      const { port, close } = await occupiedPort();
      closing.push(close);
      expect(await refusal({ [name]: String(port) })).toMatch(new RegExp(`Port ${port}, .* is taken .*${name}=`));
    },
  );

  it("a port that is none", async () => {
    expect(await refusal({ STOREFRONT_PORT: "80o0" })).toContain("STOREFRONT_PORT must be a port number");
  });

  it("a database nobody answers for", async () => {
    const port = await freePort();
    const sentence = await refusal({ DATABASE_URL: `postgres://shop:secret@127.0.0.1:${port}/shop` });
    expect(sentence).toContain(`no PostgreSQL server answers at 127.0.0.1:${port}`);
    expect(sentence).not.toContain("secret");
  });

  it("a server that takes the connection and says nothing sensible", async () => {
    const { port, close } = await occupiedPort();
    closing.push(close);
    const sentence = await refusal({ DATABASE_URL: `postgres://shop:secret@127.0.0.1:${port}/shop` });
    expect(sentence).toContain("PostgreSQL refuses the connection");
  });

  it("a password the database does not know", async () => {
    const wrong = new URL(process.env.DATABASE_URL ?? "");
    wrong.password = "not-this-one";
    expect(await refusal({ DATABASE_URL: wrong.href })).toContain("password authentication failed");
  });

  it("an address that is none", async () => {
    expect(await refusal({ DATABASE_URL: "mysql://localhost/shop" })).toContain("postgres://user:password@host");
  });

  it("a wish for simulated marketplaces that is neither on nor off", async () => {
    expect(await refusal({ OCOP_SANDBOX: "maybe" })).toContain('OCOP_SANDBOX must be "on" or "off"');
  });

  it("a wish for the demo that is neither on nor off", async () => {
    expect(await refusal({ OCOP_DEMO: "perhaps" })).toContain('must be "on" or "off"');
  });

  it("secrets it cannot read, rather than making new ones that fit no database", async () => {
    mkdirSync(data.folder, { recursive: true });
    writeFileSync(path.join(data.folder, "secrets.json"), '{"JWT_SECRET": ');
    expect(await refusal({})).toContain("secrets.json cannot be read");
  });
});

describe("npm run register:import refuses, before it starts anything", () => {
  it.each([
    ["no file at all", [], "Cách dùng: npm run register:import -- TỆP"],
    ["two files", ["a.csv", "b.csv"], "Cách dùng"],
    ["an option there is none of", ["package.json", "--force"], "Cách dùng"],
    ["a file that is not there", ["missing.csv", "--dry-run"], /Không mở được tệp .*missing\.csv\. Xin kiểm tra/],
    ["a folder", ["test"], "Không mở được tệp"],
    ["a shop that was never started", ["package.json"], "run `npm start` once first"],
  ])("%s", async (_, args, sentence) => {
    const { folder, remove } = dataFolder();
    const launched = launch("backend/launch/register-import.mjs", folder, {}, args);
    expect(await launched.exited).toBe(2);
    expect(launched.output()).toMatch(sentence);
    expect(launched.output()).not.toMatch(/^\s+at /m);
    remove();
  });
});

describe("npm test refuses", () => {
  it("a step that does not exist, and names those that do", async () => {
    const { folder, remove } = dataFolder();
    const launched = launch("backend/launch/test.mjs", folder, {}, ["nonsense"]);
    expect(await launched.exited).toBe(1);
    expect(launched.output()).toMatch(/no step called nonsense\. Steps: lint, types/);
    remove();
  });
});

describe("the Node it runs on", () => {
  it.each(["20.19.0", "20.20.2", "22.12.0", "22.21.1", "24.0.0"])("%s is fine", (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(["16.20.2", "18.20.8", "20.18.3", "21.7.3", "22.11.0"])(
    "%s is refused with the one that is needed",
    (version) => {
      expect(() => requireNode(version)).toThrow(
        `This needs Node 20.19 or later, or 22.12 or later; this is Node ${version}`,
      );
    },
  );
});

describe("the disk it writes to", () => {
  it("is refused when less is free than needed, for a folder that is yet to be made too", () => {
    expect(() => requireSpace("/not/yet/made", 1)).not.toThrow();
    expect(() => requireSpace("/not/yet/made", 1e12)).toThrow(/disk of \/ is full: .* MB are needed/);
  });

  it("is named where it fills up or cannot be written to on the way, and other faults keep their stack", () => {
    const fault = (code: string) => Object.assign(new Error(code), { code, path: ".data/run" });
    expect(refusedBySystem(fault("ENOSPC"))).toBe(
      ".data/run cannot be written: the disk is full. Free some space and start again.",
    );
    expect(refusedBySystem(fault("EACCES"))).toContain("this user may not write there");
    expect(refusedBySystem(fault("ECONNRESET"))).toBeNull();
    expect(refusedBySystem(new Error("a bug"))).toBeNull();
  });
});
