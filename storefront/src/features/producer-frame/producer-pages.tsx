import { ListPages, type PagesProps } from "../desk-frame/pages";
import { producerTexts } from "./texts";

export { PAGE_PARAM, pageNumber } from "../desk-frame/pages";

/** Links to the pages of a list of the producers' desk, which keep its filter. */
export function ProducerPages(list: PagesProps) {
  return <ListPages {...list} texts={producerTexts(list.locale).pages} />;
}
