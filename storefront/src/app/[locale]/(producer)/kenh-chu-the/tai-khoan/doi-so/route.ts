export { phoneRoute as POST } from "@/features/producer-team/account-routes";
