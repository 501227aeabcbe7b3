export { PolicyPage as default, policyMetadata as generateMetadata } from "@/features/policies/policy-page";
