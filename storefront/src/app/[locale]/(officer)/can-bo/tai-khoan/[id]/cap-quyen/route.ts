export { addGrantRoute as POST } from "@/features/officer-accounts/account-routes";
