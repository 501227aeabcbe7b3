export {
  InvitationPage as default,
  invitationMetadata as generateMetadata,
} from "@/features/producer-gate/invitation-page";
