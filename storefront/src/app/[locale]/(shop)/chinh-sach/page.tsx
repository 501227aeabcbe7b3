export { PoliciesPage as default, policiesMetadata as generateMetadata } from "@/features/policies/index-page";
