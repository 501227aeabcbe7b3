import { DESK_HOME } from "./addresses";

const FIELD = "ve";
const HOME = "viec";

/** In the address of a page, and in a form on it: who came from the list of things to do is led back to it. */
export const FROM_HOME = `${FIELD}=${HOME}`;

type Asked = Record<string, string | string[] | undefined>;

export function cameFromHome(asked: Asked): boolean {
  return asked[FIELD] === HOME;
}

/** The hidden field that carries it through a form. */
export const WAY_BACK = { name: FIELD, value: HOME };

/** Where a form leads once it is done. */
export function wayBack(form: URLSearchParams, otherwise: string): string {
  return form.get(FIELD) === HOME ? DESK_HOME : otherwise;
}

/** The page of a form, with where it was come from, to go back to where something has to be put right. */
export function sameWay(form: URLSearchParams, page: string): string {
  return form.get(FIELD) === HOME ? `${page}?${FROM_HOME}` : page;
}
