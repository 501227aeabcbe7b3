import "server-only";
import { formsOf } from "../desk-frame/form";
import { gateOf } from "../producer-session/session";
import { producerNotices } from "./notice";

/** A route that takes a plain form of the producers' desk. */
export const producerForm = formsOf({ notices: producerNotices, gateOf });
