"use client";

import type { UnitsAnswer } from "@contracts/checkout";
import { useEffect, useState } from "react";

const PAUSE_MS = 150;

/** Communes of a province whose name, today's or abolished, holds `q`. Null while unknown, also when asking failed. */
export function useCommunes(address: string, province: string, q: string, wanted: boolean): UnitsAnswer | null {
  const [found, setFound] = useState<UnitsAnswer | null>(null);
  useEffect(() => {
    if (!wanted || province === "") return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ tinh: province, q });
        const response = await fetch(`${address}?${query}`, { signal: leaving.signal });
        const answer: UnitsAnswer = await response.json();
        setFound(response.ok ? answer : null);
      } catch {
        // Left, or no connection: the field stays a plain one, and the server looks the typed name up.
        setFound(null);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [address, province, q, wanted]);
  return found;
}
