import { ListPages, type PagesProps } from "../desk-frame/pages";
import { deskTexts } from "./texts";

export { PAGE_PARAM, pageNumber } from "../desk-frame/pages";

/** Links to the pages of a list of the officers' desk, which keep its filter. */
export function DeskPages(list: PagesProps) {
  return <ListPages {...list} texts={deskTexts(list.locale).pages} />;
}
