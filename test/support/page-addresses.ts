import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const APP = path.join(import.meta.dirname, "../../storefront/src/app/[locale]");

export type Asker = "shop" | "officer" | "producer";

/** Addresses of pages and files of one thing, with a name in the place of the thing's: for everybody, and of each desk. */
export function addressesOfThings(asker: Asker, name: string): string[] {
  const group = `(${asker})`;
  return readdirSync(path.join(APP, group), { recursive: true, encoding: "utf8" })
    .filter((file) => isAsked(path.join(APP, group, file)) && /\[\w+\]/.test(file))
    .map((file) => `/${path.dirname(file)}`.replace(/\[\w+\]/g, name))
    .sort();
}

function isAsked(file: string): boolean {
  if (file.endsWith(`${path.sep}page.tsx`)) return true;
  return file.endsWith(`${path.sep}route.ts`) && /\bGET\b/.test(readFileSync(file, "utf8"));
}
