import { DEFAULT_LOCALE, splitLocale } from "./locale";

export type RoutePlan =
  | { kind: "redirect"; to: string }
  | { kind: "rewrite"; to: string; path: string }
  | { kind: "pass"; path: string };

/**
 * What the proxy does with a visible path: Vietnamese pages live under `/vi` inside but show no prefix,
 * so a visible `/vi/…` is a second address of the same page and is redirected.
 */
export function planRoute(pathname: string): RoutePlan {
  const { locale, path } = splitLocale(pathname);
  if (locale !== DEFAULT_LOCALE) return { kind: "pass", path };
  if (path !== pathname) return { kind: "redirect", to: path.replace(/^\/+/, "/") };
  return { kind: "rewrite", to: `/${DEFAULT_LOCALE}${path === "/" ? "" : path}`, path };
}
