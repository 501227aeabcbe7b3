import type { Understood } from "../normalise/understood";

/** A normaliser's answer in one word for tables: the value, null for a blank, `! code` for a fault. */
export function outcomeOf<Value>(result: Understood<Value>): Value | null | string {
  return result.ok ? result.value : `! ${result.code}`;
}
