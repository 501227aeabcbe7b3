/** Words that stand in almost every English note and in no Vietnamese one. */
const ENGLISH = /\b(the|of|not|is|in|by|from|on|stated|stars|producer)\b/i;

/** The language a note of the register is read out in: whoever keeps a register may keep it in either. */
export function noteLanguage(note: string): "en" | "vi" {
  return ENGLISH.test(note) ? "en" : "vi";
}
