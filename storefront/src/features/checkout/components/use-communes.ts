"use client";

import type { UnitOption, UnitsAnswer } from "@contracts/checkout";
import { useEffect, useState } from "react";

const PAUSE_MS = 150;

/** Communes of a province whose name, today's or abolished, holds `q`. Null while unknown, also when asking failed. */
export function useCommunes(address: string, province: string, q: string, wanted: boolean): UnitOption[] | null {
  const [found, setFound] = useState<UnitOption[] | null>(null);
  useEffect(() => {
    if (!wanted || province === "") return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ tinh: province, q });
        const response = await fetch(`${address}?${query}`, { signal: leaving.signal });
        const { units }: UnitsAnswer = await response.json();
        setFound(response.ok ? units : null);
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
