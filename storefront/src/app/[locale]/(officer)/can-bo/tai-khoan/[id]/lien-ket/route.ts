export { issueLinkRoute as POST } from "@/features/officer-accounts/account-routes";
