export { setPasswordRoute as POST } from "@/features/officer-gate/sign-in-routes";
