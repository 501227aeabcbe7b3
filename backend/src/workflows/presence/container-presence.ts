import type { MedusaContainer } from "@medusajs/framework/types";
import { PRESENCE } from "../../modules/presence";
import type { PresenceService } from "../../modules/presence/service";
import type { PresenceBook } from "../../modules/presence/store/book";

export function presenceBook(container: MedusaContainer): PresenceBook {
  const { book }: PresenceService = container.resolve(PRESENCE);
  return book;
}
