import { readFile } from "node:fs/promises";

export const FONT_FAMILY = "Be Vietnam Pro";

type Face = { name: string; data: Buffer; weight: 400 | 700; style: "normal" };

let loaded: Promise<Face[]> | undefined;

/**
 * The fonts of share pictures, read once. Whole files, not the halves by script that browsers get: the renderer
 * reads no woff2 and spaces a word badly when its letters come from two files.
 */
export function shareFonts(): Promise<Face[]> {
  loaded ??= Promise.all([face(400, regular), face(700, bold)]);
  return loaded;
}

async function face(weight: Face["weight"], file: URL): Promise<Face> {
  // The bundler has copied the files it found in the addresses below and need not look for more.
  const data = await readFile(/* turbopackIgnore: true */ file);
  return { name: FONT_FAMILY, data, weight, style: "normal" };
}

/* Each address is written out, because the bundler reads it. */
const regular = new URL(
  "../../../../../node_modules/@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf",
  import.meta.url,
);
const bold = new URL(
  "../../../../../node_modules/@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf",
  import.meta.url,
);
