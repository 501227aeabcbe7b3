export { disputeCodeRoute as POST } from "@/features/producer-gate/sign-in-routes";
