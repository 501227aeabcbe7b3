import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";

/** How people are called in histories that keep their ids. @returns the id itself for whom nobody knows, such as the system */
export async function namesOfPeople(
  container: MedusaContainer,
  ids: readonly (string | null)[],
): Promise<(id: string) => string> {
  const access: AccessService = container.resolve(ACCESS);
  const names = await access.namesOf([...new Set(ids)].filter((id) => id !== null));
  return (id) => names.get(id) ?? id;
}
