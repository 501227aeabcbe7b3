import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fill, type Messages } from "./dictionary";

const SOURCE = path.join(import.meta.dirname, "../..");
const folders = findMessageFolders(SOURCE);

describe("texts in two languages", () => {
  it("finds the features' texts", () => {
    expect(folders.length).toBeGreaterThan(0);
  });

  it.each(folders)("%s has the same keys and the same holes in both", (folder) => {
    const vi = flatten(load(folder, "vi"));
    const en = flatten(load(folder, "en"));
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [key, text] of Object.entries(vi)) expect([key, holes(en[key] ?? "")]).toEqual([key, holes(text)]);
  });

  it.each(folders)("%s has no empty text and is in NFC", (folder) => {
    for (const text of [...Object.values(flatten(load(folder, "vi"))), ...Object.values(flatten(load(folder, "en")))]) {
      expect(text.trim()).not.toBe("");
      expect(text).toBe(text.normalize("NFC"));
    }
  });
});

describe("filling holes", () => {
  it("puts values in and leaves an unknown hole visible", () => {
    expect(fill("{count} sản phẩm của {who}", { count: 3 })).toBe("3 sản phẩm của {who}");
  });
});

function findMessageFolders(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(path.join("messages", "vi.json"))).map((file) => path.dirname(file));
}

function load(folder: string, locale: string): Messages {
  const parsed: Messages = JSON.parse(readFileSync(path.join(SOURCE, folder, `${locale}.json`), "utf8"));
  return parsed;
}

function flatten(messages: Messages, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${prefix}${key}`, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

function holes(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).sort();
}
