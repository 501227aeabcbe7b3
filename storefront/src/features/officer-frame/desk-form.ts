import "server-only";
import { formsOf } from "../desk-frame/form";
import { signInPath } from "../officer-session/addresses";
import { isSignedOut } from "../officer-session/session";
import { officerNotices } from "./notice";

export type { Done } from "../desk-frame/form";

/** A route that takes a plain form of the officers' desk. */
export const deskForm = formsOf({
  notices: officerNotices,
  gateOf: (thrown, back) => (isSignedOut(thrown) ? signInPath(back) : null),
});
