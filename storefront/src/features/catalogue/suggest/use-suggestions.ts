import type { Suggestion } from "@contracts/catalogue";
import { useEffect, useState } from "react";

/** Long enough that fast typing asks once, short enough to feel immediate. */
const PAUSE_MS = 150;
/** One letter fits half the register. */
const FROM_LETTERS = 2;

type Answered = { text: string; suggestions: Suggestion[] };

/** What fits the typed text; empty until it is known and for a text it is not known of. */
export function useSuggestions(typed: string, locale: string): Suggestion[] {
  const text = typed.trim();
  const [answered, setAnswered] = useState<Answered>({ text: "", suggestions: [] });
  useEffect(() => {
    if (text.length < FROM_LETTERS) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const suggestions = await ask(text, { locale, signal: stop.signal });
      if (suggestions) setAnswered({ text, suggestions });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, locale]);
  // The last list stays while a longer text is being asked for, so that it does not flicker.
  const fits = text.length >= FROM_LETTERS && text.startsWith(answered.text) && answered.text !== "";
  return fits ? answered.suggestions : [];
}

type Context = { locale: string; signal: AbortSignal };

/** @returns null where the question is out of date or the server does not answer: then nothing new is offered */
async function ask(q: string, { locale, signal }: Context): Promise<Suggestion[] | null> {
  try {
    const response = await fetch(`/goi-y?${new URLSearchParams({ q, locale })}`, { signal });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
