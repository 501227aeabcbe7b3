import localFont from "next/font/local";

/*
 * Be Vietnam Pro with the letters the pages write, one file a weight (`make.mjs` makes them from the npm package): were
 * Latin and Vietnamese letters separate files, one could come in time and the other not, and a word be set in two fonts.
 * The stand-in with the same metrics is in `theme.css`. A page shown in it stays in it (`optional`): no two fonts break
 * every line alike, and on a slow network text that moves under a reader is worse than the plainer letters of a first visit.
 */
// Next names the family after this constant: it must be no name a system knows, such as `sans`, or late letters move the text.
const beVietnamPro = localFont({
  src: [
    { path: "./be-vietnam-pro-400.woff2", weight: "400" },
    { path: "./be-vietnam-pro-700.woff2", weight: "700" },
  ],
  adjustFontFallback: false,
  display: "optional",
  variable: "--font-be-vietnam-pro",
});

/** Class name that defines the font variable on `<html>`. */
export const fontVariables = beVietnamPro.variable;
