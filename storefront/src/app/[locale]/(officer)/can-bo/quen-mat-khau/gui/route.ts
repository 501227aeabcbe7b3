export { forgotRoute as POST } from "@/features/officer-gate/sign-in-routes";
