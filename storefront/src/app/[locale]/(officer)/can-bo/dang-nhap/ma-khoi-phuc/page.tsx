export {
  RecoveryCodesPage as default,
  recoveryCodesMetadata as generateMetadata,
} from "@/features/officer-gate/recovery-codes-page";
