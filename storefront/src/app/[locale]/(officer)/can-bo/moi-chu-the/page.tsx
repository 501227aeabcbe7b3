export {
  InvitationsPage as default,
  invitationsMetadata as generateMetadata,
} from "@/features/officer-invitations/invitations-page";
