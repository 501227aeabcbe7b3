export { claimCodeRoute as POST } from "@/features/producer-gate/claim-routes";
