export { createAccountRoute as POST } from "@/features/officer-accounts/account-routes";
