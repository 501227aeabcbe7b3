export { claimByPasswordRoute as POST } from "@/features/producer-gate/claim-routes";
