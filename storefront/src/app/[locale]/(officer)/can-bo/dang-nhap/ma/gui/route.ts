export { codeRoute as POST } from "@/features/officer-gate/sign-in-routes";
