import "server-only";
import type { CategoryView, MappingView } from "@contracts/channel-decision";
import { deskGet } from "../officer-session/client";
import type { ChosenCategory } from "./mapping-form";
import { categorySchema, viewSchema } from "./wire";

export type MappingPlace = { channel: string; group: string; shop: string };

/** A group's mapping as saved. @throws BackendError */
export function loadMapping({ channel, group, shop }: MappingPlace): Promise<MappingView> {
  const path = `/officer/channels/mappings/${encodeURIComponent(channel)}/${encodeURIComponent(group)}`;
  return deskGet(path, viewSchema, { shop });
}

/** What a category asks for. @param brand words to find its brands by @throws BackendError */
export async function loadCategory({ channel, shop }: MappingPlace, id: string, brand = ""): Promise<ChosenCategory> {
  const path = `/officer/channels/categories/${encodeURIComponent(id)}`;
  const view: CategoryView = await deskGet(path, categorySchema, { channel, shop, brand });
  return { id, view };
}
