export { forgotRoute as POST } from "@/features/producer-gate/sign-in-routes";
