import { readFile } from "node:fs/promises";

export const FONT_NAME = "Be Vietnam Pro";

type Face = { name: string; data: Buffer; weight: 400 | 700; style: "normal" };

/*
 * The renderer reads no woff2. Each URL is written out because the bundler copies what it can read here.
 */
const FILES = [
  {
    weight: 400,
    url: new URL(
      "../../../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff",
      import.meta.url,
    ),
  },
  {
    weight: 700,
    url: new URL(
      "../../../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff",
      import.meta.url,
    ),
  },
  {
    weight: 400,
    url: new URL(
      "../../../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff",
      import.meta.url,
    ),
  },
  {
    weight: 700,
    url: new URL(
      "../../../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff",
      import.meta.url,
    ),
  },
] as const;

let loaded: Promise<Face[]> | undefined;

/** The fonts of share pictures, read once. */
export function shareFonts(): Promise<Face[]> {
  loaded ??= Promise.all(
    FILES.map(async ({ weight, url }) => ({
      name: FONT_NAME,
      data: await readFile(url),
      weight,
      style: "normal" as const,
    })),
  );
  return loaded;
}
