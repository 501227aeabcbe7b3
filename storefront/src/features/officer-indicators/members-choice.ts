import type { MemberSide } from "@contracts/indicators";
import { readKey, readPage, readSide } from "../indicators/domain/choice";
import type { SearchParams } from "./choice";

/** Which of those behind a number are asked for. Null: the first reading, every unit, every producer. */
export type MembersChoice = {
  /** One of the officer's own units; null for the first of them, or for everything where none was given. */
  within: string | null;
  reading: string | null;
  side: MemberSide;
  /** Id of a unit, or `unknown`. */
  unit: string | null;
  producer: string | null;
  page: number;
};

export function readMembersChoice(params: SearchParams): MembersChoice {
  return {
    within: readWithin(params),
    reading: readKey(params["cach-doc"]),
    side: readSide(params.phia),
    unit: readKey(params["don-vi"]),
    producer: readKey(params["chu-the"]),
    page: readPage(params.trang),
  };
}

/** Which of several own units an address asks for. */
export const readWithin = (params: SearchParams): string | null => readKey(params["pham-vi"]);

/** The address of a list, without language prefix; its first page. */
export function membersAddress(indicator: string, choice: Partial<MembersChoice>): string {
  const named = {
    "pham-vi": choice.within,
    "cach-doc": choice.reading,
    phia: choice.side,
    "don-vi": choice.unit,
    "chu-the": choice.producer,
  };
  const asked = Object.entries(named).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  const query = new URLSearchParams(asked).toString();
  return `/can-bo/chi-tieu/${encodeURIComponent(indicator)}/danh-sach${query ? `?${query}` : ""}`;
}
