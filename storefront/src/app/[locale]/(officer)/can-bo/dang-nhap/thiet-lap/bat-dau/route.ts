export { startSetUpRoute as POST } from "@/features/officer-gate/sign-in-routes";
