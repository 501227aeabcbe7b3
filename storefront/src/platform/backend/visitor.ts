/**
 * The address nearest to us in `x-forwarded-for`. Only that entry is written by a machine we trust
 * (our reverse proxy, or this server itself, see `instrumentation.ts`); those before it are the visitor's own words.
 */
export function lastAddress(forwardedFor: string | null): string | null {
  const last = forwardedFor?.split(",").at(-1)?.trim();
  return last ? last : null;
}
