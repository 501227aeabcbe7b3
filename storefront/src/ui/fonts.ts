import localFont from "next/font/local";

/*
 * Be Vietnam Pro from npm, served from our own address. Latin and Vietnamese letters are separate files;
 * the browser takes each letter from the one whose range holds it (the package's own `unicode.json`).
 * The stand-in with the same metrics is in `theme.css`. A page shown in it stays in it (`optional`): no two fonts break
 * every line alike, and on a slow network text that moves under a reader is worse than the plainer letters of a first visit.
 * Nor are they asked for ahead of the page's own style sheet: on such a network they would only come too late and hold it up.
 */
const latin = localFont({
  src: [
    {
      path: "../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2",
      weight: "700",
    },
  ],
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215",
    },
  ],
  adjustFontFallback: false,
  display: "optional",
  preload: false,
  variable: "--font-latin",
});

const vietnamese = localFont({
  src: [
    {
      path: "../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2",
      weight: "700",
    },
  ],
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
    },
  ],
  adjustFontFallback: false,
  display: "optional",
  preload: false,
  variable: "--font-vietnamese",
});

/** Class names that define the font variables on `<html>`. */
export const fontVariables = `${latin.variable} ${vietnamese.variable}`;
