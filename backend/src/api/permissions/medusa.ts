import { env } from "../../platform/env";
import { anyone, type Method, type Permission } from "./permission";

const ANY_METHOD: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Medusa's own shop and customer routes, which it guards itself, where an installation asks for them. */
const STORE: readonly Permission[] = ["/store/**", "/auth/customer/**"].flatMap((path) =>
  ANY_METHOD.map((method) => anyone(method, path)),
);

/** What Medusa serves by itself. Its admin (`/admin`) and its sign-in of users stay closed: people sign in at the desk. */
export const MEDUSA: readonly Permission[] = [anyone("GET", "/health"), ...(env().STORE_API === "on" ? STORE : [])];
