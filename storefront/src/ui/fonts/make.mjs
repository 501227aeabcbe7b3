// Makes the two font files beside this one: `node storefront/src/ui/fonts/make.mjs`, again after the package's next version.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const PACKAGE = new URL("../../../../node_modules/@expo-google-fonts/be-vietnam-pro/", import.meta.url);
const SOURCES = { 400: "400Regular/BeVietnamPro_400Regular.ttf", 700: "700Bold/BeVietnamPro_700Bold.ttf" };

const ASCII = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index));
const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const VOWELS = [..."aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"];
const VIETNAMESE = `${VOWELS.flatMap((vowel) => ["", ...TONES].map((tone) => `${vowel}${tone}`.normalize("NFC"))).join("")}đĐ`;
const SIGNS = "\u00a0\u202f–—‘’“”„•…‹›«»₫€™©®°²³½¼·×÷±−≤≥≈→←↑↓′″";

/** Every letter and sign the pages write: English, Vietnamese, and what stands between. Others come in the stand-in. */
export const LETTERS = `${ASCII}${VIETNAMESE}${TONES.join("")}${SIGNS}`;

/** The weights there is a file for. */
export const WEIGHTS = /** @type {const} */ ([400, 700]);

/** Where the file of a weight lies. */
export const fileOf = (weight) => fileURLToPath(new URL(`be-vietnam-pro-${weight}.woff2`, import.meta.url));

/** One weight with those letters only, as WOFF2. */
export const make = (weight) =>
  subsetFont(readFileSync(new URL(SOURCES[weight], PACKAGE)), LETTERS, { targetFormat: "woff2" });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const weight of WEIGHTS) writeFileSync(fileOf(weight), await make(weight));
}
