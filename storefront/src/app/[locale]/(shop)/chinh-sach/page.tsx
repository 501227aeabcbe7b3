import { PoliciesPage, policiesMetadata } from "@/features/policies/index-page";
import { answeredMetadata, answeredPage } from "@/site/answered";

export const generateMetadata = answeredMetadata(policiesMetadata);

export default answeredPage(PoliciesPage);
