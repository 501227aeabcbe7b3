export { renewCodesRoute as POST } from "@/features/officer-gate/sign-in-routes";
