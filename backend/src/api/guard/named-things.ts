import type { MedusaRequest } from "@medusajs/framework/http";
import type { Found } from "../permissions/find-permission";
import type { Target } from "../permissions/permission";

type Naming = Omit<Target, "kind">;

/** The id a request gives for a thing the table says it names; anything but a text where it gives none. */
export function idNamed(req: MedusaRequest, target: Naming, params: Found["params"]): unknown {
  if (target.in === "path") return params[target.name];
  const holder: unknown = target.in === "body" ? req.body : req.query;
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, target.name) : undefined;
}

/** What the log calls the thing acted on: the one the path names. */
export function thingActedOn(
  scope: string | readonly (Naming & { kind: string })[],
  params: Found["params"],
): { kind: string; id: string } | null {
  if (typeof scope === "string") return null;
  const named = scope.find(({ in: where }) => where === "path");
  const id = named && params[named.name];
  return named && id ? { kind: named.kind, id } : null;
}
