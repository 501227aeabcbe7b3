import { describe } from "vitest";
import { describeFaultContract } from "./contract-faults";
import { describeHealthyContract } from "./contract-health";
import { describeVariantContract } from "./contract-variants";
import type { ContractSetup } from "./world";

export { describeWebhookContract } from "./contract-webhooks";
export { SETUPS } from "./setups";
export { type ContractSetup, type ContractWorld, openWorld } from "./world";

/** The whole contract of one adapter against its sandbox: healthy, and under every fault. */
export function describeAdapterContract(setup: ContractSetup): void {
  describe(`${setup.sandbox.id}: healthy`, () => describeHealthyContract(setup));
  describe(`${setup.sandbox.id}: variants`, () => describeVariantContract(setup));
  describe(`${setup.sandbox.id}: faults`, () => describeFaultContract(setup));
}
