import { DEFAULT_LOCALE, type Locale, splitLocale } from "./locale";

export type RoutePlan =
  | { kind: "redirect"; to: string }
  | { kind: "rewrite"; to: string; locale: Locale; path: string }
  | { kind: "pass"; locale: Locale; path: string };

/**
 * What the proxy does with a visible path: Vietnamese pages live under `/vi` inside but show no prefix,
 * so a visible `/vi/…` is a second address of the same page and is redirected.
 */
export function planRoute(pathname: string): RoutePlan {
  const { locale, path } = splitLocale(pathname);
  if (locale !== DEFAULT_LOCALE) return { kind: "pass", locale, path };
  if (path !== pathname) return { kind: "redirect", to: path.replace(/^\/+/, "/") };
  return { kind: "rewrite", to: `/${DEFAULT_LOCALE}${path === "/" ? "" : path}`, locale, path };
}
