export { newPasswordRoute as POST } from "@/features/producer-gate/sign-in-routes";
