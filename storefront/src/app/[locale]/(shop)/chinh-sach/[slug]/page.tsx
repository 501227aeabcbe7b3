import { PolicyPage, policyMetadata } from "@/features/policies/policy-page";
import { answeredMetadata, answeredPage } from "@/site/answered";

export const generateMetadata = answeredMetadata(policyMetadata);

export default answeredPage(PolicyPage);
