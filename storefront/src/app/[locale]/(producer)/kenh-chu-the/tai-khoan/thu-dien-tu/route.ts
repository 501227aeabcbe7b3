export { emailRoute as POST } from "@/features/producer-team/account-routes";
