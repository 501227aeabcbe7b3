export { claimRoute as POST } from "@/features/producer-gate/claim-routes";
