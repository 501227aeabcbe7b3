export { passwordCodeRoute as POST } from "@/features/producer-team/account-routes";
