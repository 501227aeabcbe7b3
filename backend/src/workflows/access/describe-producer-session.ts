import type { MedusaContainer } from "@medusajs/framework/types";
import type { ProducerSession } from "../../contracts/producer-access";
import { type Acting, actingChoices, actingOf } from "../../modules/access/domain/acting";
import { displayPhone } from "../../modules/ordering/domain/phone";
import { today } from "../../platform/calendar/clock";
import { describeProducers } from "./describe-producers";
import type { AnySignIn } from "./sign-in-state";

/** What somebody at the producers' desk sees of their own sign-in. */
export async function describeProducerSession(container: MedusaContainer, signIn: AnySignIn): Promise<ProducerSession> {
  const { principal_id: id, kind, name, phone, email, auth_identity_id } = signIn;
  const choices = actingChoices(signIn, today());
  const named = await describeProducers(
    container,
    choices.map(({ producer_id }) => producer_id),
  );
  const described = (one: Acting) => {
    const producer = named.get(one.producer_id);
    return producer ? [{ ...producer, as: one.as }] : [];
  };
  const acting = actingOf(choices, signIn.acting_producer_id);
  return {
    person: {
      ...{ id, name, email, phone: phone && displayPhone(phone) },
      ...{ has_password: auth_identity_id !== null, staff: kind === "staff" },
    },
    acting: acting && (described(acting)[0] ?? null),
    choices: choices.flatMap(described),
  };
}
