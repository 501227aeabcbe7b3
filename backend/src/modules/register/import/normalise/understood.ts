/**
 * What a normaliser made of one cell: a value, nothing (blank cell), or a fault with a stable code and a plain
 * Vietnamese sentence that says what is wrong and what to write instead.
 */
export type Understood<Value> = { ok: true; value: Value | null } | { ok: false; code: string; message: string };

export function understood<Value>(value: Value): Understood<Value> {
  return { ok: true, value };
}

export const BLANK = { ok: true, value: null } as const;

export function notUnderstood(code: string, message: string): { ok: false; code: string; message: string } {
  return { ok: false, code, message };
}
