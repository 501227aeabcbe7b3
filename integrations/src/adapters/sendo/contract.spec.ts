import { describeAdapterContract, SETUPS } from "../../testing";

describeAdapterContract(SETUPS.sendo);
