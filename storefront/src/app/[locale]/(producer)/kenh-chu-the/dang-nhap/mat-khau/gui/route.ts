export { passwordSignInRoute as POST } from "@/features/producer-gate/sign-in-routes";
