import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { noteOwnAct } from "./note-own-act";
import { isRightCode } from "./send-code";

/** `reach`: the number or e-mail address a code was sent to. */
type Said = { reach: string; code: string; name: string; handle: string; message: string };

/**
 * Takes down that somebody says a producer is theirs, once their number or address is proven. They get an account that acts for nobody; an
 * officer decides about the rest. Said twice it stays one question.
 * @throws ShopError 429 after too many wrong codes
 */
export async function openDispute(
  container: MedusaContainer,
  { reach, code, name, handle, message }: Said,
): Promise<"opened" | "unknown" | "wrong_code" | "closed"> {
  const { producers, disputes }: AccessService = container.resolve(ACCESS);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [producer] = await register.listProducers({ handle }, { take: 1 });
  if (!producer) return "unknown";
  if (!(await isRightCode(container, { to: reach, purpose: "dispute", code }))) return "wrong_code";
  const mailed = reach.includes("@");
  const known = () => (mailed ? producers.personByEmail(reach) : producers.personByPhone(reach));
  const newcomer = { name, phone: mailed ? null : reach, email: mailed ? reach : null };
  const fresh = (await known())?.id ?? (await producers.addPerson(newcomer));
  const person = fresh === null ? await known() : await producers.person(fresh);
  if (person?.state !== "active") return "closed";
  const said = { producer_id: producer.id, principal_id: person.id, message };
  if ((await disputes.open(said, new Date())) !== null)
    await noteOwnAct(container, person.id, "dispute.open", { producer: producer.id });
  return "opened";
}
