export { accountStateRoute as POST } from "@/features/officer-accounts/account-routes";
