/** A piece of SQL with `?` placeholders and the values bound to them, in order. Identifiers come from a plan only. */
export type Fragment = { sql: string; params: readonly unknown[] };

/** Writes a fragment: `fragment("f_stars >= ?", 3)`. */
export function fragment(sql: string, ...params: unknown[]): Fragment {
  return { sql, params };
}

/** Joins fragments, values included. */
export function join(parts: readonly Fragment[], separator: string): Fragment {
  return { sql: parts.map((part) => part.sql).join(separator), params: parts.flatMap((part) => part.params) };
}

/** All must hold; `TRUE` for none. */
export function allOf(parts: readonly Fragment[]): Fragment {
  if (parts.length === 0) return fragment("TRUE");
  const { sql, params } = join(parts, ") AND (");
  return { sql: `(${sql})`, params };
}

/** One must hold; `FALSE` for none. */
export function anyOf(parts: readonly Fragment[]): Fragment {
  if (parts.length === 0) return fragment("FALSE");
  const { sql, params } = join(parts, ") OR (");
  return { sql: `((${sql}))`, params };
}

/** Must not hold. A comparison with a missing value is not a match, so it satisfies `not`. */
export function not({ sql, params }: Fragment): Fragment {
  return { sql: `(${sql}) IS NOT TRUE`, params };
}
