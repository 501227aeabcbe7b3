import { describeAdapterContract, describeWebhookContract, SETUPS } from "../../testing";

describeAdapterContract(SETUPS.lazada);
describeWebhookContract(SETUPS.lazada);
