import type { IsoDay } from "../../contracts/common";
import { dayAt } from "./day";

/** Today in Việt Nam. Every legal day of a request comes from here, never from the database's clock. */
export function today(): IsoDay {
  return dayAt(new Date());
}
