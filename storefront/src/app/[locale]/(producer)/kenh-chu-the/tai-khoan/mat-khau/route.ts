export { passwordRoute as POST } from "@/features/producer-team/account-routes";
