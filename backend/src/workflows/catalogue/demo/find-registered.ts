import type { MedusaContainer } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import type { DemoEntry } from "./demo-file";

const BATCH = 2_000;

type Found = { entry: DemoEntry; place: number };
type Named = { name: string; producer: string | null; province: string };

/**
 * The registered products the entries name, by id. Of several of one name the first recorded is meant.
 * @returns also the names no product has
 */
export async function findRegistered(
  container: MedusaContainer,
  entries: readonly DemoEntry[],
): Promise<{ found: Map<string, Found>; unmatched: string[] }> {
  const open = new Map(entries.map((entry, index): [string, Found] => [key(entry), { entry, place: index + 1 }]));
  const found = new Map<string, Found>();
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  let last = "";
  while (open.size > 0) {
    const ids = await register.productIdsAfter(last, BATCH);
    const end = ids.at(-1);
    if (end === undefined) break;
    for (const { id, name, producer_text, province_text } of await register.productsByIds(ids)) {
      const named = key({ name, producer: producer_text, province: province_text });
      const entry = open.get(named);
      if (entry) found.set(id, entry);
      open.delete(named);
    }
    last = end;
  }
  return { found, unmatched: [...open.values()].map(({ entry }) => entry.name) };
}

function key({ name, producer, province }: Named): string {
  return [name, producer ?? "", province].join("|");
}
