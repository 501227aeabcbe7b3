import "server-only";
import { headers } from "next/headers";

const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
];

const BROWSERS: readonly [RegExp, string][] = [
  [/Zalo/, "Zalo"],
  [/coc_coc/i, "Cốc Cốc"],
  [/EdgA?\//, "Edge"],
  [/SamsungBrowser/, "Samsung"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];

/** What kind of device asks, in two words, so that its owner knows it again in the list of their sign-ins. */
export async function describeDevice(): Promise<string | undefined> {
  return deviceOf((await headers()).get("user-agent") ?? "");
}

export function deviceOf(agent: string): string | undefined {
  const named = (list: typeof SYSTEMS) => list.find(([pattern]) => pattern.test(agent))?.[1];
  return [named(SYSTEMS), named(BROWSERS)].filter(Boolean).join(" · ") || undefined;
}
