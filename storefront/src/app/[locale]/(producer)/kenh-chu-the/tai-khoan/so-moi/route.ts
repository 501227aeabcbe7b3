export { phoneCodeRoute as POST } from "@/features/producer-team/account-routes";
